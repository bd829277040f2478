"""What people see and do, in a browser: filters, judging, keys, a phone's width, fonts."""

import re

import pytest
from playwright.sync_api import Page, expect

from entente.store import asking, deciding, models, rules, sign_in
from tests.workspace.made import made_register

pytestmark = pytest.mark.django_db(transaction=True)

SCREENS = ["/", "/?type=all", "/?q=nothing", "/records/meeting", "/records/trade", "/pages/", "/pages/talks"]
SCREENS += ["/records/market", "/records/minutes", "/follow-up/", "/follow-up/papers/", "/places/vn/tuyen-quang~2025"]
SCREENS += ["/proposals/", "/settings/", "/pages/talks/claims/add?type=figure"]
SCREENS += ["/pages/talks?claim=meeting", "/waiting/", "/decisions/", "/add/", "/account/", "/sign-in/", "/nowhere"]


@pytest.fixture
def page(browser, live_server, register):
    """A page of the signed-in officer's, in Vietnamese; the console must stay silent."""
    context = browser.new_context(base_url=live_server.url, locale="vi-VN", viewport={"width": 1360, "height": 900})
    page = context.new_page()
    said = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.set_default_timeout(8000)
    page.goto(f"/sign-in/{sign_in.make_token(register)}")
    yield page
    context.close()
    assert [line for line in said if not re.search("404|ERR_FAILED|^htmx:", line)] == []


@pytest.fixture
def register(transactional_db, officer):
    """The made register and its officer; what a test kept must go after it, against the database's own guard."""
    made_register()
    yield officer
    with rules.lifted():
        for model in (models.Decision, models.Fetch, models.Page):
            model.objects.all().delete()


@pytest.fixture
def plain(browser, page, live_server):
    """The same person's page without scripts."""
    context = browser.new_context(
        base_url=live_server.url, locale="vi-VN", java_script_enabled=False, storage_state=page.context.storage_state()
    )
    yield context.new_page()
    context.close()


def of(claim):
    return next(one for one in asking.claims_of_page("talks") if one.claim.id == claim).standing


def test_filters_change_the_list_without_reload(page: Page):
    page.evaluate("window.kept = true")
    page.select_option("#year", "undated")
    expect(page.locator(".entry")).to_have_count(1)
    expect(page).to_have_url(re.compile(r"/\?year=undated$"))
    page.locator("#tabs a", has_text="Tất cả").click()
    expect(page.locator(".entry")).to_have_count(3)
    expect(page).to_have_url(re.compile(r"\?year=undated&type=all$"))
    page.fill("#q", "bach sac")
    expect(page.locator(".entry")).to_have_count(1)
    expect(page.locator("#shown")).to_have_text("1 hồ sơ")
    assert page.evaluate("window.kept") is True


def test_going_back_brings_the_filters_back(page: Page):
    page.select_option("#year", "undated")
    expect(page.locator(".entry")).to_have_count(1)
    page.go_back()
    expect(page.locator(".entry")).to_have_count(3)
    expect(page.locator("#year")).to_have_value("")


def test_filters_work_without_scripts(plain: Page):
    plain.goto("/")
    plain.select_option("#year", "undated")
    plain.click("#filters button")
    expect(plain.locator(".entry")).to_have_count(1)


def test_judging_works_without_scripts(plain: Page):
    plain.goto("/pages/talks")
    plain.locator("#claims a", has_text="7,2 tỷ").click()
    plain.locator("#panel [data-key=a]").click()
    expect(plain.locator("#panel .panel-head .state")).to_have_text("đã xác nhận")
    assert of("trade").by == "Nguyễn Thị Hương"


def test_accept_a_claim(page: Page):
    page.goto("/pages/talks")
    waiting = int(page.locator("#waiting-count").inner_text())
    page.evaluate("window.kept = true")
    page.locator("#story a.hl", has_text="kim ngạch đạt").click()
    expect(page.locator("#panel h2")).to_have_text("Kim ngạch xuất nhập khẩu: hơn 7,2 tỷ USD")
    expect(page).to_have_url(re.compile(r"claim=trade"))
    page.locator("#panel [data-key=a]").click()
    expect(page.locator("#panel .panel-head .state")).to_have_text("đã xác nhận")
    expect(page.locator("#story .hl.chosen.accepted").first).to_be_visible()
    expect(page.locator("#counters")).to_contain_text("1 đã xác nhận")
    expect(page.locator("#waiting-count")).to_have_text(str(waiting - 1))
    expect(page.locator("#messages")).to_contain_text("Đã ghi quyết định")
    assert page.evaluate("window.kept") is True
    assert of("trade").state == "accepted"


def test_accept_one_field_and_undo(page: Page):
    page.goto("/pages/talks?claim=meeting")
    page.locator("#panel .row[data-field=date] .one button").click()
    expect(page.locator("#panel .panel-head .state")).to_have_text("đã xác nhận một phần")
    page.locator("#panel .history button").click()
    expect(page.locator("#panel .panel-head .state")).to_have_text("chờ xác nhận")


def test_reject_with_a_reason(page: Page):
    page.goto("/pages/talks?claim=post")
    page.locator("#panel .reject summary").click()
    page.fill("#reason-panel", "không phải chức vụ lúc đó")
    page.locator("#panel .reject .danger").click()
    expect(page.locator("#panel .panel-head .state")).to_have_text("đã bác bỏ")
    expect(page.locator("#panel")).to_contain_text("không phải chức vụ lúc đó")
    assert of("post").reason == "không phải chức vụ lúc đó"


def test_reject_by_one_click(page: Page):
    page.goto("/waiting/")
    card = page.locator("#card-post")
    card.locator(".reject summary").click()
    card.get_by_role("button", name="Trang không nêu như vậy").click()
    expect(card).to_have_count(0)
    assert of("post").reason == "Trang không nêu như vậy"


def test_correct_a_field(page: Page):
    page.goto("/pages/talks?claim=meeting")
    row = page.locator("#panel .row[data-field=mode]")
    row.locator("summary").click()
    row.locator("select").select_option(label="trực tiếp và trực tuyến")
    row.locator(".correct button").click()
    expect(row.locator(".said")).to_have_text("trực tiếp và trực tuyến")
    expect(row).to_contain_text("Nguyễn Thị Hương đã sửa")
    assert of("meeting").fields["mode"].value == "hybrid"


def test_a_number_with_a_thousands_point_is_stopped(page: Page):
    page.goto("/pages/talks?claim=delegates")
    row = page.locator("#panel .row[data-field=value]")
    row.locator("summary").click()
    row.locator("input[name=text]").fill("1.507")
    row.locator(".correct button").click()
    assert row.locator("input[name=text]").evaluate("input => input.validity.patternMismatch")


def test_keys(page: Page):
    page.goto("/pages/talks")
    page.keyboard.press("j")
    expect(page.locator("#claims a[aria-current]")).to_have_count(1)
    first = page.locator("#claims a[aria-current]").get_attribute("id")
    page.keyboard.press("j")
    expect(page.locator("#claims a[aria-current]")).not_to_have_id(first)
    page.keyboard.press("k")
    expect(page.locator("#claims a[aria-current]")).to_have_id(first)
    page.keyboard.press("a")
    expect(page.locator("#counters")).to_contain_text("1 đã xác nhận")


def test_the_keys_go_on_from_the_claim_that_was_judged(page: Page):
    page.goto("/pages/talks")
    current = page.locator("#claims a[aria-current]")
    page.keyboard.press("j")
    expect(page.locator("#panel h2")).to_have_count(1)
    first = current.get_attribute("id")
    page.keyboard.press("a")
    expect(page.locator("#counters")).to_contain_text("1 đã xác nhận")
    expect(current).to_have_id(first)
    page.locator("#panel .reject summary").click()
    page.locator("#panel .quick button").first.click()
    expect(page.locator("#panel .panel-head .state")).to_have_text("đã bác bỏ")
    expect(current).to_have_id(first)
    page.keyboard.press("j")
    expect(current).not_to_have_id(first)


def test_keys_pressed_quickly_never_judge_the_claim_before(page: Page):
    page.goto("/pages/talks?claim=meeting")
    press = "(key) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))"
    page.evaluate(f"[...'jja'].forEach({press})")
    expect(page.locator("#panel h2")).to_have_text("Đại biểu: 1.506")
    expect(page.locator("#claims [aria-current=true]")).to_have_count(1)
    assert not models.Decision.objects.exists()


def test_escape_closes_the_panel(page: Page):
    page.goto("/pages/talks?claim=trade")
    page.keyboard.press("Escape")
    expect(page.locator("#panel.idle")).to_have_count(1)
    expect(page.locator("#card-trade")).to_be_focused()
    expect(page.locator(".chosen, [aria-current=true]")).to_have_count(0)
    expect(page).to_have_url(re.compile(r"/pages/talks$"))


def test_a_slash_leads_to_the_search(page: Page):
    page.goto("/")
    page.keyboard.press("/")
    expect(page.locator("#q")).to_be_focused()
    expect(page.locator("#q")).to_have_value("")


def test_only_what_changes_is_changed(page: Page):
    """The passages of the claims opened before and now are marked anew; all else stays the very same element."""
    page.goto("/pages/talks?claim=trade")
    page.evaluate("document.querySelectorAll('#story > *, #claims > *').forEach((one) => { one.kept = true; })")
    page.locator("#card-market").click()
    expect(page.locator("#story .chosen")).to_have_text(["mở cặp chợ biên giới"])
    expect(page.locator("#claims [aria-current=true]")).to_have_count(1)
    fresh = "[...document.querySelectorAll('#story > *, #claims > *')].filter((one) => !one.kept).map((one) => one.id)"
    assert [name.split("-")[0] for name in page.evaluate(fresh)] == ["item", "item", "part", "part"]


def test_a_refused_correction_keeps_what_was_typed(page: Page):
    page.goto("/pages/talks?claim=meeting")
    row = page.locator("#panel .row[data-field=date]")
    row.locator("summary").click()
    row.locator("input[name=text]").fill("hôm qua")
    row.locator(".correct button").click()
    expect(row.locator(".trouble")).to_contain_text("Trường này không nhận giá trị đó")
    expect(row.locator("input[name=text]")).to_have_value("hôm qua")
    row.locator("input[name=text]").fill("2023-02-21")
    row.locator(".correct button").click()
    expect(row.locator(".said")).to_have_text("21/02/2023")


def test_a_stale_screen_overturns_nothing(page: Page):
    page.goto("/pages/talks?claim=trade")
    deciding.reject("Trần Văn B", "trade", "bài khác")
    page.locator("#panel [data-key=a]").click()
    expect(page.locator("#messages")).to_contain_text("Trần Văn B đã bác bỏ lúc")
    expect(page.locator("#panel .panel-head .state")).to_have_text("đã bác bỏ")
    assert of("trade").state == "rejected"


def test_what_a_person_stretched_is_swapped_silently(page: Page):
    """A stretched field has a style of its own, which must not be copied against the policy; the console would tell."""
    page.goto("/pages/talks?claim=meeting")
    page.evaluate("document.querySelectorAll('#panel [id]').forEach((one) => { one.style.height = '90px'; })")
    page.locator("#panel .row[data-field=date] .one button").click()
    expect(page.locator("#panel .panel-head .state")).to_have_text("đã xác nhận một phần")


def test_a_long_unbroken_value_widens_nothing(page: Page):
    deciding.correct("Trần Văn B", "meeting", "mechanism", "x" * 400)
    deciding.correct("Trần Văn B", "post", "person", "y" * 400)
    page.set_viewport_size({"width": 390, "height": 844})
    for screen in ("/", "/?type=all", "/records/meeting", "/pages/talks?claim=post", "/waiting/", "/decisions/"):
        page.goto(screen)
        assert page.evaluate("document.documentElement.scrollWidth") == 390, screen


def test_keys_leave_typing_alone(page: Page):
    page.goto("/pages/talks?claim=post")
    page.locator("#panel .reject summary").click()
    page.locator("#reason-panel").press_sequentially("ja")
    expect(page.locator("#reason-panel")).to_have_value("ja")
    assert of("post").state == "waiting"


def test_keys_on_the_morning_list(page: Page):
    page.goto("/waiting/")
    cards = page.locator(".card").count()
    page.keyboard.press("j")
    page.keyboard.press("a")
    expect(page.locator(".card")).to_have_count(cards - 1)
    expect(page.locator(".card:focus")).to_have_count(1)
    page.keyboard.press("a")
    expect(page.locator(".card")).to_have_count(cards - 2)


def test_a_deep_link_opens_the_claim(page: Page):
    page.goto("/pages/talks#claim-trade")
    expect(page.locator("#panel h2")).to_contain_text("7,2 tỷ USD")
    expect(page.locator("#claim-trade + a")).to_be_in_viewport()


def test_hostile_text_stays_text(page: Page):
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    page.goto("/pages/talks")
    expect(page.locator("#story")).to_contain_text("<img src=x onerror=alert(1)>")
    assert page.locator("#story img, #story script, #story b").count() == 0


def test_whoever_is_signed_out_meanwhile_is_led_to_the_door(page: Page):
    page.goto("/pages/talks")
    page.context.clear_cookies(name="entente_session")
    page.locator("#claims a").first.click()
    expect(page.locator("h1")).to_have_text("Đăng nhập")


def test_what_fails_says_so(page: Page):
    page.goto("/pages/talks?claim=trade")
    page.route("**/accept", lambda route: route.abort())
    page.locator("#panel [data-key=a]").click()
    expect(page.locator("#messages")).to_contain_text("Không thực hiện được")


@pytest.mark.parametrize("width", [390, 1280, 1600])
def test_nothing_overflows(page: Page, width):
    page.set_viewport_size({"width": width, "height": 844})
    wide = []
    for screen in SCREENS:
        page.goto(screen)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wide.append(screen)
    assert wide == []


def test_targets_are_large_enough_for_a_thumb(page: Page):
    page.set_viewport_size({"width": 390, "height": 844})
    small = {}
    for screen in SCREENS:
        page.goto(screen)
        found = page.evaluate(SMALL)
        if found:
            small[screen] = found
    assert small == {}


SMALL = """() => [...document.querySelectorAll(
        "button, select, input:not([type=hidden]):not([type=checkbox]), .button, nav a")]
    .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 40)
    .map((one) => one.outerHTML.slice(0, 80))"""


def test_diacritics_are_drawn_by_one_font(page: Page):
    """A letter that the first font lacks is drawn by another one, and seen by its width."""
    page.goto("/records/meeting")
    widths = page.evaluate(
        """() => {
            const context = document.createElement("canvas").getContext("2d");
            const family = getComputedStyle(document.body).fontFamily;
            const width = (text, font) => { context.font = `40px ${font}`; return context.measureText(text).width; };
            const first = family.split(",")[0];
            return ["ắằẳẵặ", "ốồổỗộ", "ứừửữự", "đĐ"].map((text) => [width(text, family), width(text, first)]);
        }"""
    )
    assert all(all_fonts == first for all_fonts, first in widths)


def test_lines_leave_room_for_diacritics(page: Page):
    for screen in ("/", "/pages/talks", "/records/meeting"):
        page.goto(screen)
        ratios = page.evaluate(
            """() => [...document.querySelectorAll("p, h2, h3, dd, blockquote")].map((one) => {
                const style = getComputedStyle(one);
                return parseFloat(style.lineHeight) / parseFloat(style.fontSize);
            })"""
        )
        assert min(ratios) >= 1.45


def test_text_stands_out_from_its_ground(page: Page):
    """WCAG AA: 4.5 to 1, for large text 3 to 1."""
    faint = {}
    for screen in SCREENS:
        page.goto(screen)
        found = page.evaluate(FAINT)
        if found:
            faint[screen] = found
    assert faint == {}


FAINT = """() => {
    const rgb = (color) => (color.match(/[\\d.]+/g) || []).map(Number);
    const light = ([r, g, b]) => [r, g, b].map((c) => c / 255)
        .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
        .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
    const ground = (one) => {
        for (; one; one = one.parentElement) {
            const color = rgb(getComputedStyle(one).backgroundColor);
            if (color.length === 3 || color[3] === 1) return color;
        }
        return [255, 255, 255];
    };
    const faint = new Set();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const one = walker.currentNode.parentElement;
        if (!walker.currentNode.data.trim() || !one.checkVisibility()) continue;
        const style = getComputedStyle(one);
        const [a, b] = [light(rgb(style.color)), light(ground(one))].sort((x, y) => y - x);
        const size = parseFloat(style.fontSize);
        const large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
        if ((a + 0.05) / (b + 0.05) < (large ? 3 : 4.5)) faint.add(one.className + ": " + one.textContent.trim());
    }
    return [...faint];
}"""


def test_each_screen_has_one_heading_and_labels(page: Page):
    for screen in SCREENS:
        page.goto(screen)
        assert page.locator("h1").count() == 1, screen
        unnamed = page.evaluate(
            """() => [...document.querySelectorAll("input:not([type=hidden]), select, textarea")]
                .filter((one) => !one.labels.length && !one.getAttribute("aria-label")).map((one) => one.outerHTML)"""
        )
        assert unnamed == [], screen
        ids = page.evaluate("[...document.querySelectorAll('[id]')].map((one) => one.id)")
        assert len(ids) == len(set(ids)), screen
