"""The endpoints: one module and class a resource, joined by `CoreApi`."""
