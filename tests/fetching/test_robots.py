import pytest

from entente.errors import BadAnswer, BrokenAnswer, ForbiddenAddress, ForbiddenByRobots, Unreachable
from entente.fetching.robots_text import OTHERS, narrowed
from tests.fetching.site import answer, moved, without_end


def rules(*lines):
    return answer("\n".join(lines).encode(), Content_Type="text/plain")


@pytest.fixture(autouse=True)
def page(site):
    site["/tin"] = answer(b"x")


def test_a_page_that_robots_may_not_read_is_not_asked_for(site, fetcher):
    site["/robots.txt"] = rules("User-agent: *", "Disallow: /tin")
    came = fetcher().fetch(site.at("/tin"))
    assert isinstance(came.failure, ForbiddenByRobots)
    assert (came.status, came.content, came.address) == (None, b"", site.at("/tin"))
    assert site.asked == ["/robots.txt"]


@pytest.mark.parametrize(
    ("lines", "allowed"),
    [
        (["User-agent: Entente", "Disallow: /"], False),
        (["user-agent: entente/2", "Disallow: /", "User-agent: *", "Allow: /"], False),
        (["User-agent: *", "Disallow: /", "User-agent: Entente", "Allow: /"], True),
        (["User-agent: Googlebot", "User-agent: Bingbot", "Disallow: /"], True),
        (["User-agent: Googlebot", "User-agent: *", "Disallow: /"], False),
        (["User-agent: Googlebot", "User-agent: Entente # chung toi", "Disallow: /"], False),
        (["User-agent: Googlebot", "Disallow:", "User-agent: Entente*", "Disallow: /"], False),
        (["User agent Entente", "Disallow: /"], False),
        (["User-agent: Ent", "User-agent: EntenteCordiale", "Disallow: /"], True),
        (["User-agent: *", "Disallow: /*.pdf$", "Disallow: /khac"], True),
        (["User-agent: *", "Disallow: /t*n$"], False),
        (["\ufeffUser-agent: *", "Disallow: /"], False),
        (["<html><body>Trang chu</body></html>"], True),
        ([], True),
    ],
)
def test_the_rules_for_entente_or_else_for_all_hold(site, fetcher, lines, allowed):
    site["/robots.txt"] = rules(*lines)
    assert (fetcher().fetch(site.at("/tin")).failure is None) == allowed


def test_rules_are_for_the_agents_own_name(site, fetcher):
    site["/robots.txt"] = rules("User-agent: SoNgoaiVu", "Disallow: /")
    assert isinstance(fetcher(agent="SoNgoaiVu/1 (Entente)").fetch(site.at("/tin")).failure, ForbiddenByRobots)
    assert fetcher().fetch(site.at("/tin")).failure is None


@pytest.mark.parametrize("status", ["404 X", "401 X", "403 X", "410 X", "418 X"])
def test_a_site_without_robots_txt_may_be_asked(site, fetcher, status):
    site["/robots.txt"] = answer(b"User-agent: *\nDisallow: /", status)
    assert fetcher().fetch(site.at("/tin")).content == b"x"


@pytest.mark.parametrize("status", ["500 X", "502 X", "503 X", "429 X", "599 X"])
def test_a_site_whose_robots_txt_cannot_be_had_is_not_asked_for_now(site, fetcher, time, status):
    site["/robots.txt"] = answer(status=status)
    asking = fetcher(tries=1)
    came = asking.fetch(site.at("/tin"))
    assert isinstance(came.failure, Unreachable)
    assert came.failure.detail.startswith(f"robots.txt: {status[:3]}")
    assert asking.fetch(site.at("/tin")).failure is not came.failure
    assert site.asked == ["/robots.txt"]
    site["/robots.txt"] = rules()
    time.sleep(601)
    assert asking.fetch(site.at("/tin")).content == b"x"


def test_a_robots_txt_in_trouble_is_asked_again_like_a_page(site, fetcher):
    site["/robots.txt"] = answer(status="503 X"), b"", rules("User-agent: *", "Disallow: /x")
    assert fetcher().fetch(site.at("/tin")).content == b"x"
    assert site.asked == ["/robots.txt"] * 3 + ["/tin"]


def test_a_robots_txt_that_breaks_off_is_not_believed(site, fetcher):
    site["/robots.txt"] = b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nUser-agent: *\n"
    assert isinstance(fetcher().fetch(site.at("/tin")).failure, BrokenAnswer)


def test_robots_txt_is_asked_for_once_a_day(site, fetcher, time):
    site["/robots.txt"] = rules("User-agent: *", "Disallow: /x")
    asking = fetcher()
    for _ in range(3):
        asking.fetch(site.at("/tin"))
    assert site.asked.count("/robots.txt") == 1
    time.sleep(86_400)
    asking.fetch(site.at("/tin"))
    assert site.asked.count("/robots.txt") == 2


def test_a_redirected_robots_txt_speaks_for_the_site(site, other, fetcher):
    site["/robots.txt"] = moved(other.at("/r"))
    other["/r"] = rules("User-agent: *", "Disallow: /tin")
    assert isinstance(fetcher([other.name]).fetch(site.at("/tin")).failure, ForbiddenByRobots)


def test_a_robots_txt_redirected_without_end_is_none(site, fetcher):
    site["/robots.txt"] = moved("/r0")
    for n in range(10):
        site[f"/r{n}"] = moved(f"/r{n + 1}")
    assert fetcher().fetch(site.at("/tin")).content == b"x"
    assert site.asked == ["/robots.txt", "/r0", "/r1", "/r2", "/r3", "/r4", "/tin"]


def test_a_robots_txt_on_a_private_machine_is_not_asked_for(site, other, fetcher):
    site["/robots.txt"] = moved(other.at("/r"))
    assert isinstance(fetcher().fetch(site.at("/tin")).failure, ForbiddenAddress)
    assert other.asked == []


def test_the_robots_txt_of_each_redirects_site_is_asked(site, other, fetcher):
    site["/cu"] = moved(other.at("/tin"))
    other["/robots.txt"] = rules("User-agent: *", "Disallow: /tin")
    came = fetcher([other.name]).fetch(site.at("/cu"))
    assert isinstance(came.failure, ForbiddenByRobots)
    assert (came.address, came.hops) == (other.at("/tin"), (site.at("/cu"),))
    assert other.asked == ["/robots.txt"]


def test_a_crawl_delay_is_kept_between_requests(site, fetcher, time):
    site["/robots.txt"] = rules("User-agent: *", "Crawl-delay: 7.5")
    asking = fetcher()
    asking.fetch(site.at("/tin"))
    asking.fetch(site.at("/tin"))
    assert time.slept == [7.5, 7.5]


def test_a_crawl_delay_shorter_than_the_pace_changes_nothing(site, fetcher, time):
    site["/robots.txt"] = rules("User-agent: *", "Crawl-delay: 0.1")
    fetcher(pace=2.0).fetch(site.at("/tin"))
    assert time.slept == [2.0]


def test_a_crawl_delay_longer_than_is_honoured_forbids(site, fetcher):
    site["/robots.txt"] = rules("User-agent: *", "Crawl-delay: 86400")
    came = fetcher().fetch(site.at("/tin"))
    assert isinstance(came.failure, ForbiddenByRobots)
    assert came.failure.detail == "one request in 86400 s"


@pytest.mark.parametrize("delay", ["-1", "nan", "inf", "nhieu", "1e999"])
def test_a_crawl_delay_that_is_none_is_passed_over(site, fetcher, delay):
    site["/robots.txt"] = rules("User-agent: *", f"Crawl-delay: {delay}")
    assert fetcher().fetch(site.at("/tin")).content == b"x"


def test_of_a_long_robots_txt_the_beginning_holds(site, fetcher):
    head = b"HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /tin\n"
    site["/robots.txt"] = without_end(b"Disallow: /x\n" * 1000, before=head)
    asking = fetcher(robots=10_000)
    assert isinstance(asking.fetch(site.at("/tin")).failure, ForbiddenByRobots)
    site["/khac"] = answer(b"x")
    assert asking.fetch(site.at("/khac")).content == b"x"


def test_a_rule_cut_in_two_is_no_rule():
    assert narrowed(b"User-agent: *\nDisallow: /tin\nDisallow: /", "Entente", whole=False).endswith("/tin")


def test_many_names_times_many_rules_do_not_fill_the_memory(site, fetcher):
    names = [f"User-agent: a{n}" for n in range(12_000)] + ["user agent Entente**", "useragent: *entente*", "Ent"]
    lines = [*names, *(f"Allow: /{n}" for n in range(20_000)), "Disallow: /tin", "User-agent: *"]
    text = narrowed("\n".join(lines).encode(), "Entente", whole=True)
    assert {line for line in text.splitlines() if "agent" in line} == {OTHERS, "User-agent: entente", "User-agent: *"}
    site["/robots.txt"] = rules(*lines)
    assert isinstance(fetcher().fetch(site.at("/tin")).failure, ForbiddenByRobots)


def test_a_site_that_answers_nothing_but_robots_txt(site, fetcher):
    site["/robots.txt"] = rules("User-agent: *", "Disallow: /x")
    assert isinstance(fetcher().fetch(site.at("/khong-co")).failure, BadAnswer)
