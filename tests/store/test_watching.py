"""Feeds are watched: what they newly list is read, what settled is left alone, nothing is asked for twice."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db.models import F

from entente.errors import BadAnswer, BadSetting, ForbiddenByRobots, Unreachable
from entente.fetching import Fetcher
from entente.store import asking, models
from entente.store.rules import lifted
from entente.store.watching import watch

from .pages import MISSING, OTHER_TALKS, TALKS
from .test_inputs import answer

pytestmark = pytest.mark.django_db
FEED = "https://baohagiang.example/rss"
ONE, TWO = "https://baohagiang.example/1", "https://baohagiang.example/2"


class Sites:
    """What each address answers; those that are asked for are remembered."""

    def __init__(self, **stories):
        self.answers, self.asked = stories, []

    def fetch(self, address):
        self.asked.append(address)
        if ".." in address:
            return Fetcher().fetch(address)
        return self.answers.get(address) or answer(address, failure=Unreachable("no such host"), status=None)


def feed_of(*stories):
    items = "".join(f"<item><title>Tin</title><link>{story}</link></item>" for story in stories)
    return answer(FEED, f'<rss version="2.0"><channel><title>Báo</title>{items}</channel></rss>'.encode())


def time_passes(*sources, **past):
    """As if the fetches of the sources, or all, had been so long ago, which the database itself refuses to say."""
    rows = models.Fetch.objects.filter(source__in=sources) if sources else models.Fetch.objects.all()
    with lifted():
        rows.update(at=F("at") - timedelta(**past))


@pytest.fixture
def sites():
    stories = {FEED: feed_of(ONE, TWO), ONE: answer(ONE, TALKS.encode())}
    return Sites(**stories, **{TWO: answer(TWO, OTHER_TALKS.encode())})


def test_what_a_feed_lists_is_read(sites):
    watched, summary = watch([FEED], sites)
    assert (watched.listed, summary.read, summary.rejected) == (2, 2, [])
    assert sites.asked == [FEED, ONE, TWO]


def test_the_feed_is_kept_as_a_list_and_is_no_rejection(sites):
    watch([FEED], sites)
    assert models.Fetch.objects.get(source=FEED).outcome == "list"
    assert not asking.rejections().exists()


def test_watched_again_nothing_is_new(sites):
    watch([FEED], sites)
    _, summary = watch([FEED], sites)
    assert (summary.read, summary.known) == (0, 2)


def test_a_story_older_than_a_week_is_left_alone(sites):
    watch([FEED], sites)
    time_passes(ONE, days=8)
    time_passes(TWO, days=-365)
    sites.asked.clear()
    watched, _ = watch([FEED], sites)
    assert (watched.settled, sites.asked) == (1, [FEED, TWO])


def test_no_more_than_the_most_is_asked_for(sites):
    watch([FEED], sites, most=1)
    assert sites.asked == [FEED, ONE]


def test_a_feed_that_cannot_be_reached_is_said_and_the_next_is_watched(sites):
    watched, summary = watch(["https://gone.example/rss", FEED], sites)
    assert [(one.name, one.reason) for one in summary.rejected] == [("https://gone.example/rss", "Unreachable")]
    assert (watched.listed, summary.read) == (2, 2)


def test_a_story_that_could_not_be_read_is_said(sites):
    sites.answers[TWO] = answer(TWO, MISSING.encode())
    _, summary = watch([FEED], sites)
    assert [(one.name, one.reason) for one in summary.rejected] == [(TWO, "NoArticle")]


def test_a_page_that_is_no_feed_is_said(sites):
    sites.answers[FEED] = answer(FEED, MISSING.encode())
    watched, summary = watch([FEED], sites)
    assert watched.listed == 0
    assert [one.reason for one in summary.rejected] == ["NoArticle"]


def test_with_a_limit_each_run_comes_to_others(sites):
    watch([FEED], sites, most=1)
    watch([FEED], sites, most=1)
    assert sites.asked == [FEED, ONE, FEED, TWO]


def test_what_was_asked_for_longest_ago_is_asked_for_again_first(sites):
    watch([FEED], sites)
    time_passes(TWO, days=1)
    sites.asked.clear()
    watch([FEED], sites)
    assert sites.asked == [FEED, TWO, ONE]


@pytest.mark.parametrize("status", [404, 410])
def test_a_story_that_is_gone_rests_for_a_week(sites, status):
    sites.answers[ONE] = answer(ONE, MISSING.encode(), status=status, failure=BadAnswer(str(status)))
    watch([FEED], sites)
    sites.asked.clear()
    watched, _ = watch([FEED], sites)
    assert (watched.settled, sites.asked) == (1, [FEED, TWO])
    time_passes(days=8)
    sites.asked.clear()
    watch([FEED], sites)
    assert sites.asked == [FEED, ONE]


def test_a_story_that_the_site_asks_not_to_fetch_rests_for_a_week(sites):
    sites.answers[ONE] = answer(ONE, status=None, failure=ForbiddenByRobots())
    watch([FEED], sites)
    watched, _ = watch([FEED], sites)
    assert (watched.settled, sites.asked.count(ONE)) == (1, 1)


def test_a_story_that_fails_for_now_is_asked_for_again_but_holds_up_no_other(sites):
    sites.answers[ONE] = answer(ONE, status=503, failure=BadAnswer("503"))
    watch([FEED], sites)
    time_passes(days=8)
    sites.answers[FEED] = feed_of(ONE, TWO, f"{ONE}1")
    sites.asked.clear()
    watch([FEED], sites)
    assert sites.asked == [FEED, f"{ONE}1", ONE]


def test_a_story_that_redirects_is_left_alone_too(sites):
    sites.answers[ONE] = replace(answer("https://www.baohagiang.example/1", TALKS.encode()), asked=ONE, hops=(ONE,))
    watch([FEED], sites)
    time_passes(days=8)
    sites.asked.clear()
    watched, _ = watch([FEED], sites)
    assert (watched.settled, sites.asked) == (2, [FEED])


def test_a_feed_that_is_a_story_is_counted_once_by_what_became_of_it(sites):
    sites.answers[FEED] = answer(FEED, TALKS.encode())
    _, summary = watch([FEED], sites)
    assert (summary.read, summary.known, summary.rejected) == (1, 0, [])
    _, summary = watch([FEED], sites)
    assert (summary.read, summary.known, summary.rejected) == (0, 1, [])


def test_a_feed_that_cannot_be_unpacked_is_kept_and_said(sites):
    sites.answers[FEED] = answer(FEED, b"\x1f\x8b broken")
    _, summary = watch([FEED], sites)
    assert [(one.name, one.reason) for one in summary.rejected] == [(FEED, "Damaged")]
    row = models.Fetch.objects.get()
    assert (row.source_id, row.outcome, bytes(row.content)) == (FEED, "Damaged", b"\x1f\x8b broken")


def test_a_listed_address_that_is_none_is_said_and_takes_no_story_s_place(sites):
    sites.answers[FEED] = feed_of("https://a..example/1", ONE)
    _, summary = watch([FEED], sites, most=1)
    assert (summary.read, [one.reason for one in summary.rejected]) == (1, ["Unreachable"])


def test_a_listed_sitemap_whose_address_is_none_is_said_and_the_next_is_watched(sites):
    index = f"<sitemapindex><sitemap><loc>https://a..example/s</loc></sitemap><sitemap><loc>{FEED}</loc></sitemap>"
    sites.answers["https://baohagiang.example/s"] = answer(FEED, f"{index}</sitemapindex>".encode())
    _, summary = watch(["https://baohagiang.example/s"], sites)
    assert (summary.read, [one.reason for one in summary.rejected]) == (2, ["Unreachable"])


def test_a_feed_whose_address_is_none_is_a_bad_setting(sites):
    with pytest.raises(BadSetting):
        watch(["https://a..example/rss"], sites)
