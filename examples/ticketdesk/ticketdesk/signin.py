"""Sign-in as one of three representatives: a plain page and a session cookie. A real desk would ask for a password."""

from urllib.parse import urlsplit
from uuid import UUID

from flask import Blueprint, abort, redirect, render_template, request, session
from werkzeug.wrappers import Response

signin = Blueprint("signin", __name__)

REPRESENTATIVES: dict[UUID, str] = {
    UUID("11111111-1111-4111-8111-111111111111"): "Ada Marsh",
    UUID("22222222-2222-4222-8222-222222222222"): "Bruno Keller",
    UUID("33333333-3333-4333-8333-333333333333"): "Chidi Okafor",
}


# The page has no script at all; nothing else may frame it or take its form.
POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
    "frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'"
)


def representative_id() -> UUID | None:
    """The id of who is signed in in this request, or None."""
    value = session.get("representative")
    return UUID(value) if value else None


@signin.before_request
def refuse_other_origins() -> None:
    """A form on another site must not sign anyone in or out.

    Every browser sends Origin with a POST; what the cookie's SameSite leaves open, this closes.
    """
    if request.method == "POST" and urlsplit(request.headers.get("Origin", "")).netloc != request.host:
        abort(403, "This form was sent from another site.")


@signin.after_request
def protect(response: Response) -> Response:
    """Send the policy, and keep who is signed in out of every cache."""
    response.headers["Content-Security-Policy"] = POLICY
    response.headers["Cache-Control"] = "no-store"
    return response


@signin.get("/sign-in")
def show_sign_in() -> str:
    """Show who can sign in."""
    return render_template("sign_in.html", representatives=REPRESENTATIVES, signed_in=representative_id())


@signin.post("/sign-in")
def sign_in() -> Response:
    """Sign in as the representative the form names."""
    try:
        chosen = UUID(request.form.get("representative", ""))
    except ValueError:
        abort(400, "Choose one of the representatives.")
    if chosen not in REPRESENTATIVES:
        abort(400, "Choose one of the representatives.")
    session.clear()
    session["representative"] = str(chosen)
    session.permanent = True
    return redirect("/", 303)


@signin.post("/sign-out")
def sign_out() -> Response:
    """Sign out of the server. What the device keeps is for the page to decide, before it comes here."""
    session.clear()
    return redirect("/sign-in", 303)
