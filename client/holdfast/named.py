"""Attributes whose names are values: of actors, pages and rows.

The compiler leaves out methods whose names no code mentions, but not where `getattr` takes a computed name: then every
text of the program might be one. By these names it knows better: what is asked for here is declared by a decorator or a
descriptor, or was written as `actor.name`, and so it is kept anyway.
"""

from __future__ import annotations

get_named = getattr
set_named = setattr
