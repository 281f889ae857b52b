"""The web app manifest: what makes the app installable."""

from __future__ import annotations

import json

from holdfast_build.icons import Icon
from holdfast_build.project import Project


def manifest(project: Project, icons: list[Icon]) -> bytes:
    """The manifest of a project as the bytes of manifest.webmanifest."""
    entries: list[dict[str, str]] = []
    for icon in icons:
        if icon.side == 180:  # Apple's touch icon is named by the page, not by the manifest.
            continue
        sizes = f"{icon.side}x{icon.side}" if icon.side else "any"
        entries.append({"src": "/" + icon.path, "sizes": sizes, "type": icon.type, "purpose": icon.purpose})
    content = {
        "id": "/",
        "name": project.name,
        "short_name": project.short_name,
        "description": project.description,
        "lang": project.language,
        "start_url": "/",
        "scope": "/",
        "display": "standalone",
        "theme_color": project.theme_color,
        "background_color": project.background_color,
        "icons": entries,
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()
