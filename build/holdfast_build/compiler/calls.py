"""Calls."""

from __future__ import annotations

import ast

from .base import EmitterBase
from .closed import is_definition, parameters_of_call
from .code import Code, placeholder, text_literal
from .expressions import Expressions, is_simple
from .infer.kinds import SMALL, STR, within
from .resolve import JavaScriptGlobal, RuntimeName, Target, Variable
from .scope import Scope


class Calls(Expressions, EmitterBase):
    """Lowers calls: direct where the callee is known, checked otherwise."""

    def on_Call(self, node: ast.Call) -> Code:
        function = node.func
        bare = isinstance(function, ast.Name) and function.id == "super" and not node.args and not node.keywords
        if bare and self.resolve("super") == RuntimeName("super_"):
            return self._bare_super(node)
        static = self.reach.names.static(self.module, self.context.scope, function)
        called = self._call(static, node)
        # CPython looks at the caller's frame for the module of such a class.
        made_here = self._makes_class(static, node)
        return self.call("in_module", called, self.module_constant()) if made_here else called

    def _call(self, static: Target | None, node: ast.Call) -> Code:
        function = node.func
        special = self.special(static, node)
        if special is not None:
            return special
        if isinstance(function, ast.Attribute) and static is None:
            return self.method_call(function, node)
        if isinstance(static, JavaScriptGlobal):
            return self.call("border_apply", self.expression(function), self.sequence(node), node=node)
        places = self._places(static, node) if node.keywords else None
        if places is not None:
            values = [self.expression(each).at(3) for each in node.args]
            values += ["void 0"] * (1 + max(places) - len(values))
            for place, keyword in zip(places, node.keywords, strict=True):
                values[place] = self.expression(keyword.value).at(3)
            return Code(f"{self.mark(node)}{self.expression(function).at(0)}({','.join(values)})")
        callee = self.expression(function)
        # Named by the error of a `*` that is no iterable.
        shown = callee.at(3) if is_simple(callee) or isinstance(function, ast.Name) else ""
        if self.has_keywords(node):
            return self.keyword_call(callee, node, shown)
        known = static is not None and self.known_function(function)
        if known or (isinstance(function, ast.Name) and self.is_local_definition(function.id)):
            # A stack has the place of a name, and of the parenthesis after anything else.
            again = "" if is_simple(callee) else self.mark(node)
            return Code(f"{self.mark(node)}{callee.at(0)}{again}({self.items(node.args, shown)})")
        return Code(
            f"{self.mark(node)}{self.runtime('callee')}({callee}){self.mark(node)}({self.items(node.args, shown)})"
        )

    def _places(self, static: Target | None, node: ast.Call) -> list[int] | None:
        """The places of a call's keywords among the parameters, where the callee is known and takes the call as it is.

        They must stand in the order of the parameters, in which JavaScript evaluates them.
        """
        arguments = parameters_of_call(self.reach, static)
        if arguments is None or any(isinstance(each, ast.Starred) for each in node.args):
            return None
        names = [each.arg for each in [*arguments.posonlyargs, *arguments.args]]
        words = [keyword.arg for keyword in node.keywords]
        if any(word not in names[max(len(arguments.posonlyargs), len(node.args)) :] for word in words):
            return None
        places = [names.index(word or "") for word in words]
        required = set(range(len(names) - len(arguments.defaults)))
        if places != sorted(places) or not required <= {*range(len(node.args)), *places}:
            return None
        return places

    def _bare_super(self, node: ast.Call) -> Code:
        """`super()`, which finds its class and its receiver in the function around."""
        receiver = self.receiver()
        if receiver is not None and self.context.class_text is not None:
            return Code(f"{self.mark(node)}{self.runtime('super_')}({self.context.class_text},{receiver})")
        scope = self.context.scope.function()
        words = "no arguments" if receiver is None else "__class__ cell not found"
        if scope.kind == "function" and scope.parameters and scope.parameters[0] in scope.deleted:
            words = "arg[0] deleted"
        return self.call("noSuper", text_literal(f"super(): {words}"), node=node)

    def _makes_class(self, static: Target | None, node: ast.Call) -> bool:
        """Whether a call makes a class that belongs to this module."""
        wanted = self.reach.target == "exec" or self.reach.reads_metadata("__module__")
        if not wanted or self.reach.resolver.is_library(self.module):
            return False
        if static == RuntimeName("type"):
            return len(node.args) == 3
        return static == Variable("collections", "namedtuple") and all(each.arg != "module" for each in node.keywords)

    def special(self, static: Target | None, node: ast.Call) -> Code | None:
        """Built-ins that the compiler renders itself."""
        if not isinstance(static, RuntimeName) or any(isinstance(each, ast.Starred) for each in node.args):
            return None
        if static.name == "isinstance" and len(node.args) == 2 and not node.keywords:
            if self.reach.conditions.is_absent(self.module, self.context.scope, node):
                return Code("false", boolean=True)
            tested = self.expression(node.args[0]).at(3)
            return self.call("isinstance", tested, self._tested_classes(node.args[1]), node=node, boolean=True)
        if static.name in ("issubclass", "callable", "hasattr") and not node.keywords:
            return self.call(static.name, self.items(node.args), node=node, boolean=True)
        if static.name == "round" and len(node.args) == 1 and not node.keywords:
            return self.call("rounded", self.expression(node.args[0]).at(3), node=node)
        if static.name == "from_js" and len(node.args) == 1 and self.reach.names.is_own(self.module):
            # Messages and records hold no sets and no maps.
            return self.call("from_plain", self.expression(node.args[0]).at(3), node=node)
        if static.name == "print" and not node.keywords:
            return self.call("printed", self.items(node.args), node=node)
        if static.name == "bool" and len(node.args) == 1 and not node.keywords:
            test = self.condition(node.args[0])
            return test if test.startswith("!") else Code(f"!!{test.at(1)}", 1, boolean=True)
        if static.name == "len" and len(node.args) == 1 and not node.keywords:
            return self.length(self.expression(node.args[0]), node.args[0], node)
        if static.name == "str" and len(node.args) == 1 and not node.keywords:
            kind = self.kind(node.args[0])
            # Texts of large ints have a limit, which the runtime looks at.
            if within(kind, SMALL | STR):
                value = self.expression(node.args[0])
                return value if within(kind, STR) else Code(f'""+{value.at(1)}', 2)
        return None

    def _tested_classes(self, node: ast.expr) -> str:
        """The second argument of isinstance: built-in types there exist only if something else needs them."""
        if isinstance(node, ast.Tuple):
            return f"{self.runtime('tuple_of')}({','.join(self._tested_classes(each) for each in node.elts)})"
        static = self.reach.names.static(self.module, self.context.scope, node)
        if isinstance(static, Variable) and self.reach.conditions.is_missing(static):
            return self.runtime("nothing")
        if isinstance(static, RuntimeName) and static.name in self.reach.resolver.runtime.type_names:
            return placeholder(f"w:{static.name}")
        return self.expression(node).at(3)

    def has_keywords(self, node: ast.Call) -> bool:
        """Whether a call passes keywords."""
        return bool(node.keywords)

    def sequence(self, node: ast.Call) -> str:
        """The positional arguments as a JavaScript array."""
        return f"[{self.items(node.args)}]"

    def keyword_call(self, callee: Code, node: ast.Call, shown: str = "") -> Code:
        """A call with keywords of an emitted callee."""
        if all(keyword.arg is not None for keyword in node.keywords):
            values = [self.items(node.args, shown)] if node.args else []
            values += [self.expression(keyword.value).at(3) for keyword in node.keywords]
            name = "callplanned" if self.is_hot() else "callkw"
            return self.call(name, callee.at(3), self._keyword_names(node), *values, node=node)
        name, prefix = self.once(callee)
        return Code(
            f"({prefix}{self.mark(node)}{self.runtime('callstar')}({name},{self.sequence(node)},"
            f"{self.keyword_map(node, name)}))"
        )

    def _keyword_names(self, node: ast.Call) -> Code:
        """The names of a call's keywords; where calls are planned, an array that all with the same share."""
        names = ",".join(text_literal(keyword.arg or "") for keyword in node.keywords)
        return self.constant(f"keywords {names}", f"[{names}]") if self.is_hot() else Code(f"[{names}]")

    def keyword_map(self, node: ast.Call, callee: str) -> str:
        """The keywords of a call with `**` as a map."""
        parts: list[str] = []
        for keyword in node.keywords:
            parts.append("null" if keyword.arg is None else text_literal(keyword.arg))
            parts.append(self.expression(keyword.value).at(3))
        return f"{self.mark(node)}{self.runtime('keywords')}({callee},{','.join(parts)})"

    def once(self, value: Code) -> tuple[str, str]:
        """A name for a value that is used twice, and what evaluates it first."""
        if is_simple(value):
            return str(value), ""
        name = self.context.temporary()
        return name, f"{name}={value.at(3)},"

    def method_call(self, function: ast.Attribute, node: ast.Call) -> Code:
        """A call of an attribute."""
        name = function.attr
        key = text_literal("$" + name)
        above = self.super_of(function.value)
        if above is not None:
            where = ",".join(above)
            if self.has_keywords(node):
                return self.call("superkw", where, key, self.sequence(node), self.keyword_map(node, "null"), node=node)
            arguments = self.items(node.args)
            return Code(
                f"{self.mark(node)}{self.runtime('superget')}({where},{key}).{self.mark(node)}cal"
                f"l({above[1]}{',' if arguments else ''}{arguments})"
            )
        owner = self.reach.names.static(self.module, self.context.scope, function.value)
        is_dunder = name.startswith("__") and name.endswith("__")
        value = self.expression(function.value)
        if self.has_keywords(node):
            if not is_dunder and all(keyword.arg is not None for keyword in node.keywords):
                values = [self.items(node.args)] if node.args else []
                values += [self.expression(keyword.value).at(3) for keyword in node.keywords]
                called = "methplanned" if self.is_hot() else "methkw"
                return self.call(called, value.at(3), key, self._keyword_names(node), *values, node=node)
            return self.keyword_call(self.attribute(value, function), node)
        arguments = self.items(node.args)
        if is_dunder:
            return Code(
                f"{self.mark(node)}{self.runtime('callee')}({self.attribute(value, function)})"
                f"{self.mark(node)}({arguments})"
            )
        # What only built-in types have, and not as a method, is called to no good: the error names the value's type.
        is_getter = name not in self.facts.members and any(
            each.is_getter for each in self.reach.resolver.runtime.attributes.get(name, ())
        )
        may_be_data = name in self.facts.stored or is_getter or "__getattribute__" in self.facts.members
        if may_be_data and not isinstance(owner, RuntimeName):
            text, prefix = self.once(value)
            called = (
                f"{self.mark(node)}{self.runtime('callattr')}({text},{key},{text}.{self.mark(node)}$"
                f"{name}{',' if arguments else ''}{arguments})"
            )
            return Code(f"({prefix}{called})" if prefix else called)
        return Code(f"{value.at(0)}.{self.mark(node)}${name}({arguments})")

    # ---- what is known about callees ----

    def is_definition(self, target: Target) -> bool:
        """Whether a module's variable is bound once, by a `def` or `class` that nothing replaces."""
        return is_definition(self.reach.resolver, target)

    def is_local_definition(self, name: str) -> bool:
        """Whether a local name is bound once, by a nested `def` or `class` without decorators."""
        holder = self.context.scope.holder(name)
        if (
            not isinstance(holder, Scope)
            or holder.names.get(name) != 1
            or name in holder.deleted
            or holder.kind != "function"
        ):
            return False
        return any(
            isinstance(child.node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
            and child.node.name == name
            and not child.node.decorator_list
            for child in holder.children
        )
