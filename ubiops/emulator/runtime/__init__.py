"""Instances: users' code in processes of its own, with bounds."""
