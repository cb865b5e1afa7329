"""What statements belong to: decided here, in one transaction with what changed, and for what that bears on only."""

from onrecord.record.linking.linker import RecordLinker

link = RecordLinker()

__all__ = ["RecordLinker", "link"]
