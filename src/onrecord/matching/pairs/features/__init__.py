"""What speaks for and against two statements being one utterance: one small pure function each.

Each returns a score, and the sentence that the user reads as the reason; 0 where it has nothing to say.
"""
