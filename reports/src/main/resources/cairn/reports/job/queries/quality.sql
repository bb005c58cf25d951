SELECT q.check, n, of, share, target, result
FROM quality q
