"""The reference page of the language is what the compiler's table gives."""

from __future__ import annotations

from pathlib import Path

from holdfast_build.compiler.reference import language_reference

PAGE = Path(__file__).resolve().parents[3] / "docs" / "reference" / "language.md"


def test_language_reference_is_up_to_date() -> None:
    assert PAGE.read_text("utf-8") == language_reference(), (
        "write holdfast_build.compiler.reference.language_reference() to the page"
    )
