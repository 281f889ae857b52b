"""Components: functions that return nodes, and layouts that surround pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

if TYPE_CHECKING:
    from holdfast.html import Child
    from holdfast.page import Page

F = TypeVar("F", bound=Callable[..., Any])


def component(function: F) -> F:
    """Mark a plain function as a component: it takes what it shows as arguments and returns nodes.

    It is called like any function, in a template or in another component. It keeps nothing between calls: what
    changes is a page's state.
    """
    return function


class Layout:
    """What surrounds a page's content: header, navigation, the place for messages.

    A subclass's `template` takes the content and returns nodes around it. `self.page` is the page that is shown, and
    `self.problem` what its last action failed with, or None.
    """

    def __init__(self, page: Page) -> None:
        self.page = page

    @property
    def problem(self) -> Any:
        return self.page.problem

    def template(self, content: Child) -> Child:
        """Return the nodes of the whole screen."""
        raise NotImplementedError(f"{type(self).__name__} needs a template(self, content)")


#: A page's `layout`: a Layout class, or a component that takes (content, page).
LayoutLike: TypeAlias = "type[Layout] | Callable[[Child, Page], Child]"


def surround(layout: Any, content: Child, page: Page) -> Child:
    """Return the content inside a layout, which is a Layout class or a component taking (content, page)."""
    if isinstance(layout, type) and issubclass(layout, Layout):
        return layout(page).template(content)
    surrounded: Child = layout(content, page)
    return surrounded
