"""The desk's server without a browser."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from pathlib import Path

import pytest
from desk_device import Device
from flask import Flask
from ticketdesk import create_app


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Flask:
    """The desk with a data folder of its own."""
    monkeypatch.setenv("TICKETDESK_DATA", str(tmp_path))
    return create_app()


@pytest.fixture
def device(app: Flask) -> Callable[[uuid.UUID], Device]:
    """Makes a device for a representative."""
    return lambda actor: Device(app.test_client(), actor)
