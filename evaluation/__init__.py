"""Measures OnRecord: accuracy on annotated news, speed, memory."""
