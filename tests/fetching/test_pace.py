from tests.fetching.site import answer, moved


def test_a_host_is_not_asked_faster_than_the_pace(site, fetcher, time):
    site["/a"], site["/b"] = moved("/b"), answer(b"x")
    asking = fetcher(pace=2.5)
    asking.fetch(site.at("/a"))
    assert site.asked == ["/robots.txt", "/a", "/b"]
    assert time.slept == [2.5, 2.5]


def test_time_that_has_passed_is_not_waited_again(site, fetcher, time):
    asking = fetcher(pace=2.5)
    asking.fetch(site.at())
    time.sleep(2.0)
    asking.fetch(site.at())
    time.sleep(100.0)
    asking.fetch(site.at())
    assert time.slept == [2.5, 2.0, 0.5, 100.0]


def test_hosts_do_not_wait_for_each_other(site, fetcher, time):
    asking = fetcher(["localhost"], pace=2.5)
    asking.fetch(site.at())
    asking.fetch(site.at(host="localhost"))
    assert time.slept == [2.5, 2.5]
    assert site.asked == ["/robots.txt", "/"] * 2
