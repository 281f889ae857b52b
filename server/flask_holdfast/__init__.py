"""The server side of Holdfast apps: a Flask extension."""

from flask_holdfast.authority import command_committed as command_committed
from flask_holdfast.extension import Holdfast as Holdfast
from flask_holdfast.extension import acting_as as acting_as
from flask_holdfast.extension import find as find
from flask_holdfast.extension import trusted as trusted
from flask_holdfast.jobs import job as job
from flask_holdfast.jobs import put_job as put_job
from flask_holdfast.trusted import TrustedRows as TrustedRows

__all__ = ["Holdfast", "TrustedRows", "acting_as", "command_committed", "find", "job", "put_job", "trusted"]
