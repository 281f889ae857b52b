"""The page of the simulated app: its commands, each of which enters its token as what took effect."""

from uuid import UUID

from holdfast import Page, command, upgrade

from tests.simulation.desk import SimCard, SimEntry


class SimPage(Page):
    route = "/"

    @command
    def open_card(self, server, title: str, board_id: UUID, token: str):
        SimCard.open(title, board_id)
        SimEntry.write(token)

    @command
    def bump_card(self, server, id: UUID, token: str):
        SimCard.bump(id)
        SimEntry.write(token)

    @command
    def close_card(self, server, id: UUID, token: str):
        SimCard.close(id)
        SimEntry.write(token)

    @command
    def hand_card_over(self, server, id: UUID, to: UUID, token: str):
        SimCard.hand_over(id, to)
        SimEntry.write(token)

    @command
    def note(self, server, token: str):
        SimEntry.write(token)


def next_page() -> type[Page]:
    """The page of the next version of the app, in which a note has another argument."""

    class NextPage(SimPage):
        @command(version=2)
        def note(self, server, text: str, token: str):
            assert text
            SimEntry.write(token)

    @upgrade(NextPage.note, from_version=1)
    def note_from_1(token: str):
        return {"text": "a note of before", "token": token}

    NextPage.__name__ = "SimPage"
    return NextPage
