"""Addresses in, what their sites answered out: guarded, paced and limited. Imports of Entente only ``errors`` and how addresses are written."""
