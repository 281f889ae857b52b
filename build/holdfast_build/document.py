"""The one HTML document of an app. It holds no script and no style of its own: the policy forbids both."""

from __future__ import annotations

from html import escape

from holdfast_build.project import Project


def document(project: Project, script: str, styles: str | None, version: str) -> bytes:
    """index.html of a project, naming the page's script and style sheet by their hashed names."""
    lines = [
        "<!doctype html>",
        f'<html lang="{escape(project.language)}">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta name="theme-color" content="{escape(project.theme_color)}">',
        f'<meta name="description" content="{escape(project.description)}">',
        f'<meta name="holdfast-build" content="{escape(version)}">',
        f"<title>{escape(project.name)}</title>",
        '<link rel="manifest" href="/manifest.webmanifest">',
        '<link rel="icon" href="/icons/icon.svg" type="image/svg+xml">',
        '<link rel="apple-touch-icon" href="/icons/icon-180.png">',
    ]
    if styles:
        lines.append(f'<link rel="stylesheet" href="/{escape(styles)}">')
    lines += [
        f'<script src="/{escape(script)}" defer></script>',
        "</head>",
        "<body>",
        '<div id="app"></div>',
        f"<noscript>{escape(project.name)} needs JavaScript.</noscript>",
        "</body>",
        "</html>",
    ]
    return ("\n".join(lines) + "\n").encode()
