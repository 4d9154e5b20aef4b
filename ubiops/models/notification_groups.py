"""Notification groups: contacts to notify of requests that fail, recover or complete. Generated from openapi/notification_groups.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.models.base.model import Model, field
from ubiops.models.base.nested import ListOf, ModelOf
from ubiops.models.base.types import PAIRS, TEXT, UNSET, Choice

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any


class NotificationGroupCreate(Model):
    """A notification group to create. Deprecated. Use `WebhookCreate` instead."""

    __slots__ = ()

    name: str = field(TEXT, "Name, unique in the project.", required=True)
    contacts: list[NotificationGroupContact] = field(
        ListOf(ModelOf("NotificationGroupContact")), "Contacts to notify.", required=True
    )

    def __init__(
        self,
        *,
        name: str = UNSET,
        contacts: Sequence[NotificationGroupContact | Mapping[str, Any]] = UNSET,
    ) -> None:
        self._fill(locals())


class NotificationGroupUpdate(Model):
    """Changes to a notification group. Deprecated. Use `WebhookUpdate` instead."""

    __slots__ = ()

    name: str | None = field(TEXT, "New name.")
    contacts: list[NotificationGroupContact] | None = field(
        ListOf(ModelOf("NotificationGroupContact")), "New contacts. They replace the current ones."
    )

    def __init__(
        self,
        *,
        name: str | None = UNSET,
        contacts: Sequence[NotificationGroupContact | Mapping[str, Any]] | None = UNSET,
    ) -> None:
        self._fill(locals())


class NotificationGroupList(Model):
    """A notification group. Deprecated. Use `WebhookDetail` instead."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    name: str = field(TEXT, "Name, unique in the project.", required=True)
    contacts: list[NotificationGroupContact] = field(
        ListOf(ModelOf("NotificationGroupContact")), "Contacts that are notified.", required=True
    )

    def __init__(
        self,
        *,
        id: str = UNSET,
        name: str = UNSET,
        contacts: Sequence[NotificationGroupContact | Mapping[str, Any]] = UNSET,
    ) -> None:
        self._fill(locals())


class NotificationGroupContact(Model):
    """A contact of a notification group. Deprecated. Use `WebhookCreate` instead."""

    __slots__ = ()

    type: str = field(Choice("email"), "How to notify the contact.", required=True)
    configuration: dict[str, str] = field(PAIRS, "Settings for that: `email_address` for `email`.", required=True)

    def __init__(
        self,
        *,
        type: str = UNSET,
        configuration: Mapping[str, str] = UNSET,
    ) -> None:
        self._fill(locals())
