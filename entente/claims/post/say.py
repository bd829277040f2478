"""A person and the posts told of him in, one draft a role and organisation out."""

from entente.claims.draft import Draft
from entente.claims.grammar.story import Story
from entente.claims.post.chain import Post
from entente.claims.post.words import patterns

Span = tuple[int, int]


def drafts_of(story: Story, person: Span, posts: list[Post], rule: str) -> list[Draft]:
    """One draft a role and organisation; roles without their own take the next one's behind them."""
    drafts = []
    told = [post for post in posts if not patterns()["rank"].fullmatch(story.text, *post.role)] or posts
    for group in _grouped(story, told):
        last = group[-1]
        evidence = (min(person[0], posts[0].role[0]), max(person[1], posts[-1].end))
        draft = Draft("post", rule, evidence, person)
        draft.say("person", story.exact[slice(*person)], person)
        role = (group[0].role[0], last.role[1])
        draft.say("role", story.exact[slice(*role)], role)
        if last.unit:
            draft.say("organisation", last.unit.party.to_json(), last.unit.span)
            draft.basis.update({"organisation": last.basis} if last.basis else {})
        drafts.append(draft)
    return drafts


def _grouped(story: Story, posts: list[Post]) -> list[list[Post]]:
    """Roles that share the organisation that follows the last of them."""
    groups, open_group = list[list[Post]](), list[Post]()
    for post in posts:
        open_group.append(post)
        if post.unit is not None or patterns()["whole"].fullmatch(story.text, *post.role):
            groups.append(open_group)
            open_group = []
    return [*groups, open_group] if open_group else groups
