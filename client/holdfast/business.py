"""Business methods: `@create`, `@update` and `@destroy`, and how a call of one runs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Concatenate, Generic, TypeVar, overload

from holdfast.errors import DeclarationError, Forbidden, Invalid, NotFound
from holdfast.execution import Execution, Mutation, current
from holdfast.named import set_named
from holdfast.predicates import holds
from holdfast.wire import pack, unpack

R = TypeVar("R", bound="Resource")

if TYPE_CHECKING:
    from holdfast.resource import Resource
    from holdfast.schema import ResourceSchema
    from holdfast.types import Encoded

    class BusinessCall(Generic[R]):
        """What type checkers take a business method for; at run time it is a `BusinessMethod`, which needs no type."""

        def __get__(self, instance: R | None, owner: type[R]) -> Callable[..., R]: ...


__all__ = ["ActionType", "BusinessMethod", "create", "destroy", "read", "update"]

POSITIONAL = "*"
"""The key of a mutation's arguments under which those without a name stand; no parameter can be called so."""


class ActionType:
    """One of the four things that can be done with rows: a decorator for business methods, a selector for policies."""

    def __init__(self, name: str) -> None:
        self.name = name

    @overload
    def __call__(self, function: Callable[Concatenate[R, ...], object]) -> BusinessCall[R]: ...

    @overload
    def __call__(
        self, *, accept: Sequence[str] = (), version: int = 1
    ) -> Callable[[Callable[Concatenate[R, ...], object]], BusinessCall[R]]: ...

    def __call__(
        self, function: Callable[..., object] | None = None, *, accept: Sequence[str] = (), version: int = 1
    ) -> object:
        """Make a business method of a function.

        `accept` lists the attributes that a call may set, by position in this order or by name; what the function
        itself takes follows them. The body runs with the accepted values in place. `version` is raised when its
        arguments change their meaning: devices may still hold calls of the older one (see `upgrade`).
        """
        if function is not None:
            return BusinessMethod(self.name, function, [], 1)
        accepted = [accept] if isinstance(accept, str) else list(accept)
        return lambda decorated: BusinessMethod(self.name, decorated, accepted, version)

    def __repr__(self) -> str:
        return self.name


read = ActionType("read")
create = ActionType("create")
update = ActionType("update")
destroy = ActionType("destroy")


class BusinessMethod:
    """A function of a resource that creates, changes or destroys one row.

    On the class, `create` takes the arguments and the others the row's id first; on an instance, the arguments alone.
    A call returns the instance. Either all of a call happens, or it raises and nothing of it remains.
    """

    def __init__(self, action_type: str, function: Callable[..., object], accept: list[str], version: int) -> None:
        self.version = version
        self.upgrades: dict[int, Callable[..., dict[str, Any]]] = {}
        """What makes the arguments of the next version out of those of each older one."""
        self.repeat_older: Callable[[BusinessMethod, Mutation], None] | None = None
        """Makes a call of an older version again, where there are upgrades: others do not carry it."""
        self.action_type = action_type
        self.function = function
        self.accept = accept
        self.name = ""
        self.owner: type[Resource]

    def __set_name__(self, owner: type[Resource], name: str) -> None:
        self.name = name
        self.owner = owner
        methods.append(self)

    def __get__(self, instance: Resource | None, owner: type[Resource]) -> Callable[..., Resource]:
        if instance is None:
            return self._on_class
        subject = instance

        def call(*args: object, **kwargs: object) -> Resource:
            if self.action_type == "create":
                raise TypeError(f"{self!r} makes a new row: call it on {self.owner.schema.name}, not on a row")
            return self._call(subject, args, kwargs)

        return call

    def check(self, schema: ResourceSchema) -> None:
        """Raise DeclarationError when `accept` names what the resource does not have or a call may not set."""
        for name in self.accept:
            column = schema.column(name)
            if column is None:
                hint = f": write {name}_id" if name in schema.relations else ""
                raise DeclarationError(
                    f"{schema.name}.{self.name} accepts {name!r}, which is not an attribute of {schema.name}{hint}"
                )
            if column.primary_key and self.action_type != "create":
                raise DeclarationError(f"{schema.name}.{self.name} accepts {name!r}: the id of a row never changes")

    def repeat(self, mutation: Mutation) -> None:
        """Make a recorded call again, on the current execution.

        Raises LookupError for a call of a version that this code does not know.
        """
        if mutation.version != self.version:
            if self.repeat_older is None:
                raise LookupError(f"{self!r} has version {self.version}, and no upgrade from {mutation.version}")
            self.repeat_older(self, mutation)
            return
        schema = self.owner.schema
        accepted: dict[str, object] = {}
        args: list[object] = []
        kwargs: dict[str, object] = {}
        for name, value in mutation.args.items():
            column = schema.column(name) if name in self.accept else None
            if column is not None:
                accepted[name] = column.from_row(value)  # type: ignore[arg-type]  # `_record` encoded it
            elif name == POSITIONAL:
                assert isinstance(value, list)
                args = [unpack(item) for item in value]
            else:
                kwargs[name] = unpack(value)
        self._perform(mutation.id, accepted, args, kwargs)

    def _on_class(self, *args: object, **kwargs: object) -> Resource:
        if self.action_type == "create":
            return self._call(None, args, kwargs)
        if args:
            subject = args[0]
            args = args[1:]
        elif "id" in kwargs:
            subject = kwargs.pop("id")
        else:
            raise TypeError(f"{self!r} needs the id of the row as its first argument")
        schema = self.owner.schema
        return self._call(
            subject if isinstance(subject, self.owner) else schema.primary_key.to_row(subject), args, kwargs
        )

    def _call(self, subject: Resource | Encoded, args: tuple[object, ...], kwargs: dict[str, object]) -> Resource:
        count = min(len(args), len(self.accept))
        accepted: dict[str, object] = {}
        for position in range(count):
            name = self.accept[position]
            if name in kwargs:
                raise TypeError(f"{self!r} got multiple values for argument {name!r}")
            accepted[name] = args[position]
        for name in self.accept:
            if name in kwargs:
                accepted[name] = kwargs.pop(name)
        return self._perform(subject, accepted, list(args[count:]), kwargs)

    def _perform(
        self,
        subject: Resource | Encoded,
        accepted: dict[str, object],
        args: list[object],
        kwargs: dict[str, object],
    ) -> Resource:
        execution = current()
        if not execution.writable:
            raise RuntimeError(f"{self!r} changes rows, and here they can only be read: call it in an @action")
        mutation = None
        if execution.depth == 0 and execution.record:
            # Before the body runs, which may change the arguments it was given.
            mutation = self._record(subject, accepted, args, kwargs)
        for unfinished in execution.making:
            self._write_early(execution, unfinished)
        savepoint = execution.savepoint()
        execution.depth += 1
        try:
            result = self._run(execution, subject, accepted, args, kwargs)
        except BaseException:
            execution.roll_back(savepoint)
            raise
        finally:
            execution.depth -= 1
        if execution.depth == 0:
            execution.finish()
            if mutation is not None:
                mutation.ids = execution.ids.drawn[savepoint[1] :]
                execution.mutations.append(mutation)
        return result

    def _record(
        self,
        subject: Resource | Encoded,
        accepted: dict[str, object],
        args: list[object],
        kwargs: dict[str, object],
    ) -> Mutation:
        schema = self.owner.schema
        packed: dict[str, object] = {}
        for name, value in accepted.items():
            column = schema.column(name)
            assert column is not None
            packed[name] = column.to_row(value)
        if args:
            packed[POSITIONAL] = pack(args)
        for name, value in kwargs.items():
            packed[name] = pack(value)
        id = subject._id() if isinstance(subject, self.owner) else subject
        assert id is None or isinstance(id, str)
        return Mutation(schema.name, self.name, id, packed, [], self.version)

    def _run(
        self,
        execution: Execution,
        subject: Resource | Encoded,
        accepted: dict[str, object],
        args: list[object],
        kwargs: dict[str, object],
    ) -> Resource:
        if self.action_type == "create":
            return self._create(execution, accepted, args, kwargs)
        instance = subject if isinstance(subject, self.owner) else None
        if instance is not None and instance._editing:
            return self._continue(execution, instance, accepted, args, kwargs)
        schema = self.owner.schema
        id = subject if instance is None else instance._id()
        row = execution.store.get_row(schema, id)  # type: ignore[arg-type]  # what is no instance is an encoded id
        if row is None:
            raise NotFound(f"{schema.name} not found")
        if not holds(schema.permission(self.action_type, self.name), row, execution.actor, execution.store):
            raise Forbidden()
        settlement = execution.settlement
        base = None if settlement is None else settlement.base(schema, row)
        # On an instance of its own: when the body raises, the caller's shows what it showed before.
        working = self.owner(row if base is None else base)
        working._editing = True
        writes = execution.writes()
        self._body(working, accepted, args, kwargs)
        if execution.writes() > writes:
            # What the body called may have changed the same row; what it wrote is kept.
            row = execution.store.get_row(schema, row[0])
            if row is None:
                raise NotFound(f"{schema.name} not found")
        if self.action_type == "destroy":
            if settlement is not None and base is not None:
                settlement.destroy(schema, base, row)
            execution.delete(schema, row)
        else:
            changed = working._changed_row(row if base is None else base)
            if settlement is not None and base is not None:
                changed = settlement.settle(schema, base, row, changed)
            execution.update(schema, changed, row)
            working._saved(changed)
        working._editing = False
        if instance is None:
            return working
        instance._saved(working._row)
        return instance

    def _create(
        self,
        execution: Execution,
        accepted: dict[str, object],
        args: list[object],
        kwargs: dict[str, object],
    ) -> Resource:
        schema = self.owner.schema
        instance = self.owner([None] * len(schema.columns))
        instance._begin(accepted, execution.ids)
        execution.making.append(instance)
        try:
            self._body(instance, {}, args, kwargs)
        finally:
            execution.making.pop()
        row = instance._new_row()
        written = execution.store.get_row(schema, row[0]) if instance._written else None
        if written is not None:
            row = instance._changed_row(written)
        if not holds(schema.permission(self.action_type, self.name), row, execution.actor, execution.store):
            raise Forbidden()
        if written is None:
            execution.insert(schema, row)
        elif row != written:
            execution.update(schema, row, written)
        instance._saved(row)
        instance._editing = False
        return instance

    def _write_early(self, execution: Execution, unfinished: Resource) -> None:
        """Write a row in the making, as far as it is complete, before its body calls another business method.

        That one can then refer to it: its policies find the row, and so does a foreign key in SQL.
        """
        if unfinished._written:
            return
        try:
            row = unfinished._new_row()
        except Invalid:
            return
        execution.insert(unfinished.schema, row)
        unfinished._row = row
        unfinished._written = True

    def _continue(
        self,
        execution: Execution,
        instance: Resource,
        accepted: dict[str, object],
        args: list[object],
        kwargs: dict[str, object],
    ) -> Resource:
        """Run on an instance that a business method is working on, which checks and saves it in the end."""
        if self.action_type == "destroy":
            raise RuntimeError(f"{self!r} cannot destroy the row that {self.owner.schema.name} is just changing")
        permission = self.owner.schema.permission(self.action_type, self.name)
        if not instance._creating and not holds(permission, instance._row, execution.actor, execution.store):
            raise Forbidden()
        before = instance._values
        instance._values = dict(before)
        try:
            self._body(instance, accepted, args, kwargs)
        except BaseException:
            instance._values = before
            raise
        return instance

    def _body(
        self, instance: Resource, accepted: dict[str, object], args: list[object], kwargs: dict[str, object]
    ) -> None:
        for name, value in accepted.items():
            set_named(instance, name, value)
        self.function(instance, *args, **kwargs)

    def __repr__(self) -> str:
        return f"{self.owner.schema.name}.{self.name}()"


methods: list[BusinessMethod] = []
"""Business methods whose classes are being made: `Resource.__init_subclass__` takes its own."""


def take_methods(owner: type) -> list[BusinessMethod]:
    """Return the business methods in the body of `owner` and forget them."""
    own = [method for method in methods if method.owner is owner]
    methods[:] = [method for method in methods if method.owner is not owner]
    return own
