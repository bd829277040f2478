"""Every error that Entente raises on purpose: one tree, one sentence a class that says what to do.

EntenteError
├── Rejection                  an input that cannot become an article; kept with its fetch, the run goes on
│   ├── EmptyPage
│   ├── TooLarge
│   ├── NotText
│   ├── UnknownEncoding
│   ├── UnreadableFile
│   └── NoArticle
├── Refusal                    a person's request that the register cannot carry out
│   ├── NoSuchClaim
│   ├── NoSuchDecision
│   ├── NoReason
│   ├── NotAValue
│   └── NotAllowed
└── Misuse                     the command or its settings are wrong
    ├── NothingToRead
    └── BadSetting
"""

from typing import ClassVar


class EntenteError(Exception):
    """The root: ``message`` is the class's sentence, ``detail`` what it was about."""

    message: ClassVar[str] = "Something went wrong."

    def __init__(self, detail: str = "") -> None:
        super().__init__(detail)
        self.detail = detail

    @property
    def reason(self) -> str:
        """The name under which it is counted and kept: the class's name."""
        return type(self).__name__

    def __str__(self) -> str:
        return f"{self.message} ({self.detail})" if self.detail else self.message


class Rejection(EntenteError):
    """An input that cannot become an article."""


class EmptyPage(Rejection):
    message = "The file holds no text: check that the page was saved whole."


class TooLarge(Rejection):
    message = "The file is larger than a page may be: cut it into single pages."


class NotText(Rejection):
    message = "The file is not text or HTML: type the passage and keep the file as its source."


class UnknownEncoding(Rejection):
    message = "The text's encoding is not known: save the file as UTF-8."


class UnreadableFile(Rejection):
    message = "The file cannot be read: check its name and its rights."


class NoArticle(Rejection):
    message = "No story was found on the page: paste the story's text alone."


class Refusal(EntenteError):
    """A person's request that the register cannot carry out."""


class NoSuchClaim(Refusal):
    message = "The register holds no such claim: open the page again."


class NoSuchDecision(Refusal):
    message = "The register holds no such decision: open the list of decisions again."


class NoReason(Refusal):
    message = "A rejection needs a reason: say why in a few words."


class NotAValue(Refusal):
    message = "The field cannot hold this value: see the form that it names."


class NotAllowed(Refusal):
    message = "You may not do this: ask whoever keeps the register."


class Misuse(EntenteError):
    """The command or its settings are wrong."""


class NothingToRead(Misuse):
    message = "No file was found there: name files or folders of .txt and .html pages."


class BadSetting(Misuse):
    message = "A setting cannot be used: correct the named environment variable or option."
