"""Inference: what values the expressions of a program can have, found without trusting a single annotation."""

from .inference import Inference, Look

__all__ = ["Inference", "Look"]
