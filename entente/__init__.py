"""Entente keeps the register of cooperation between localities across a border.

The rooms stand in the order of the flow: pages, articles, places, claims, register, store, reports, workspace, cli.
A room imports only from rooms before it.
"""

__version__ = "0.1.0"
