"""On which occasion something was said (`occasions`), and an utterance told in full (`description`)."""
