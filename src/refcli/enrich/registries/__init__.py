"""The registries: one module a service, all with one interface.

A module has ``SCHEMES``, the identifiers that it can look up, and the functions

- ``look_up(http, scheme, value)``: the works with this identifier, [] where it has none;
- ``search(http, question)``: the works that its search gives, the best first;
- ``many(http, scheme, values)``, where the service answers several at once: each value's works.

``values`` are as ``refcli.values.identifiers`` has them. All raise UnavailableError where no
valid answer came, which never means that there is no such work.
"""
