"""Which item of one list goes with which of another, so that all costs together are least."""

from __future__ import annotations

from collections.abc import Sequence

INFINITE = float("inf")


def assign(costs: Sequence[Sequence[float]]) -> tuple[int | None, ...]:
    """For each row of costs its column; None where there are more rows than columns.

    Of equal solutions always the same. The Hungarian method with potentials, O(rows² · columns).
    """
    rows, columns = len(costs), max(map(len, costs), default=0)
    if rows > columns:
        turned = assign([[costs[row][column] for row in range(rows)] for column in range(columns)])
        of_row = {row: column for column, row in enumerate(turned)}
        return tuple(of_row.get(row) for row in range(rows))
    row_of = [-1] * (columns + 1)  # the last column is where the search of each row begins
    over_row, over_column = [0.0] * (rows + 1), [0.0] * (columns + 1)
    for row in range(rows):
        _extend(costs, row, row_of, over_row, over_column)
    column_of = {row: column for column, row in enumerate(row_of[:columns]) if row >= 0}
    return tuple(column_of[row] for row in range(rows))


def _extend(
    costs: Sequence[Sequence[float]], row: int, row_of: list[int], over_row: list[float], over_column: list[float]
) -> None:
    """Give one more row a column, by the cheapest way along which rows change theirs."""
    columns = len(row_of) - 1
    row_of[columns] = row
    least, came_from, is_used = [INFINITE] * columns, [columns] * columns, [False] * (columns + 1)
    column = columns
    while row_of[column] >= 0:
        is_used[column] = True
        here = row_of[column]
        free = [other for other in range(columns) if not is_used[other]]
        for other in free:
            cost = costs[here][other] - over_row[here] - over_column[other]
            if cost < least[other]:
                least[other], came_from[other] = cost, column
        nearest = min(free, key=lambda other: least[other])
        _shift(least[nearest], row_of, is_used, least, over_row, over_column)
        column = nearest
    while column != columns:
        row_of[column] = row_of[came_from[column]]
        column = came_from[column]
    row_of[columns] = -1


def _shift(
    step: float,
    row_of: list[int],
    is_used: list[bool],
    least: list[float],
    over_row: list[float],
    over_column: list[float],
) -> None:
    """Lower what is left to pay by the cost of the cheapest step."""
    for column, used in enumerate(is_used):
        if used:
            over_row[row_of[column]] += step
            over_column[column] -= step
        elif column < len(least):
            least[column] -= step
