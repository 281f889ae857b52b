"""Holdfast: local-first web apps in plain Python.

Everything an app imports on both sides of the wire comes from here, elements of pages from `holdfast.html`.
`sync` is the state of the device, on purpose under the name of the package that keeps it.
"""

from holdfast.attributes import attribute as attribute
from holdfast.attributes import belongs_to as belongs_to
from holdfast.attributes import uuid_primary_key as uuid_primary_key
from holdfast.business import create as create
from holdfast.business import destroy as destroy
from holdfast.business import read as read
from holdfast.business import update as update
from holdfast.component import Layout as Layout
from holdfast.component import component as component
from holdfast.device import sync as sync
from holdfast.errors import BusinessError as BusinessError
from holdfast.errors import Conflict as Conflict
from holdfast.errors import DeclarationError as DeclarationError
from holdfast.errors import Forbidden as Forbidden
from holdfast.errors import HoldfastError as HoldfastError
from holdfast.errors import Invalid as Invalid
from holdfast.errors import NotFound as NotFound
from holdfast.execution import actor as actor
from holdfast.execution import now as now
from holdfast.many import has_many as has_many
from holdfast.page import Page as Page
from holdfast.page import action as action
from holdfast.page import command as command
from holdfast.page import state as state
from holdfast.policy import always as always
from holdfast.policy import bypass as bypass
from holdfast.policy import never as never
from holdfast.policy import policy as policy
from holdfast.private import private_attribute as private_attribute
from holdfast.query import column as column
from holdfast.query import desc as desc
from holdfast.resource import Resource as Resource
from holdfast.resource import Rows as Rows
from holdfast.stores import SQL as SQL
from holdfast.stores import IndexedDB as IndexedDB
from holdfast.stores import authorized as authorized
from holdfast.strategies import first_write_wins as first_write_wins
from holdfast.strategies import increment as increment
from holdfast.strategies import last_write_wins as last_write_wins
from holdfast.strategies import per_field as per_field
from holdfast.upgrades import upgrade as upgrade

__all__ = [
    "SQL",
    "BusinessError",
    "Conflict",
    "DeclarationError",
    "Forbidden",
    "HoldfastError",
    "IndexedDB",
    "Invalid",
    "Layout",
    "NotFound",
    "Page",
    "Resource",
    "Rows",
    "action",
    "actor",
    "always",
    "attribute",
    "authorized",
    "belongs_to",
    "bypass",
    "column",
    "command",
    "component",
    "create",
    "desc",
    "destroy",
    "first_write_wins",
    "has_many",
    "increment",
    "last_write_wins",
    "never",
    "now",
    "per_field",
    "policy",
    "private_attribute",
    "read",
    "state",
    "sync",
    "update",
    "upgrade",
    "uuid_primary_key",
]
