"""Figures. Public: ``figures``."""

from entente.claims.figure.read import figures

__all__ = ["figures"]
