"""Parameters that know whether anybody looked at them: none may be without effect in silence."""

from typing import Any

from simulator.errors import bad

REFUSED = """
allow_adding_options allow_paid_broadcast business_connection_id cache_time can_edit_messages
can_manage_direct_messages can_manage_tags can_post_messages certificate close_date
correct_option_ids country_codes cover description_entities description_parse_mode
direct_messages_topic_id disable_content_type_detection ephemeral_message_parameters
explanation explanation_entities explanation_media explanation_parse_mode foursquare_id
foursquare_type google_place_id google_place_type heading hide_results_until_closes
icon_color icon_custom_emoji_id inline_message_id ip_address is_big
live_period message_effect_id open_period proximity_alert_radius question_entities
question_parse_mode remove_caption return_bots rich_message shuffle_options start_timestamp
suggested_post_parameters supports_streaming thumbnail until_date video_start_timestamp
"""
NOT_SIMULATED = frozenset(REFUSED.split())


class Noticed(dict[str, Any]):
    """What a bot gave; `ignored` are the parameters that nothing has looked at."""

    def __init__(
        self, given: dict[str, Any], method: str = "", seen: set[str] | None = None
    ) -> None:
        super().__init__(given)
        self.method = method
        self._seen = set() if seen is None else seen

    def __getitem__(self, name: str) -> Any:
        self._seen.add(name)
        return super().__getitem__(name)

    def __contains__(self, name: object) -> bool:
        self._seen.add(str(name))
        return super().__contains__(name)

    def get(self, name: str, default: Any = None) -> Any:
        """The value, if given."""
        self._seen.add(name)
        return super().get(name, default)

    def but(self, **changed: Any) -> "Noticed":
        """The same with some values changed; what is looked at there counts here too."""
        return Noticed({**self, **changed}, self.method, self._seen)

    @property
    def ignored(self) -> list[str]:
        """Those given with a value that would change something, and not looked at."""
        return sorted(name for name, value in self.items() if value and name not in self._seen)


def refuse_unsimulated(method: str, params: dict[str, Any]) -> None:
    """Raise ApiError for parameters known to have no effect here."""
    found = sorted(name for name in NOT_SIMULATED & set(params) if params[name])
    if found:
        raise bad(f"parameter {', '.join(found)} of {method} is not simulated")


def refuse_ignored(params: dict[str, Any]) -> None:
    """Raise ApiError when something the bot asks for would make no difference; to be called
    when everything has been looked at and nothing has been done."""
    if isinstance(params, Noticed) and params.ignored:
        raise bad(f"parameter {', '.join(params.ignored)} of {params.method} had no effect")
