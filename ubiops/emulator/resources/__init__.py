"""One module a resource, one function an operation, named as the operation is."""
