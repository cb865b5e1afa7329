"""Networks: the runtime, and transformers computed in whole numbers, so that every processor gives one answer.

Read in this order: `runtime` (OpenVINO, quiet), `weights` (what is stored), `whole` (products and sums without
rounding), `transformer` (the layers, built from these), `running` (windows in, answers out).
"""
