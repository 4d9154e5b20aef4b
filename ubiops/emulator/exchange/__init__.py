"""Zip files that carry deployments, pipelines and more from one project to another."""
