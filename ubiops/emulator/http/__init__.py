"""HTTP: requests are read and checked, operations called, responses and errors written in the API's shape."""
