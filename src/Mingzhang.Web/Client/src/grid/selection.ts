/** A cell by its place on the screen: the row among those shown, the column among those in the order of the screen. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** From the cell where it began (which has the cursor) to the one it reaches. */
export interface Selection {
  readonly from: Place;
  readonly to: Place;
}

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export function areaOf({ from, to }: Selection): Area {
  return { top: Math.min(from.row, to.row), bottom: Math.max(from.row, to.row), left: Math.min(from.column, to.column), right: Math.max(from.column, to.column) };
}

export function isSingle({ from, to }: Selection): boolean {
  return from.row === to.row && from.column === to.column;
}

export const single = (place: Place): Selection => ({ from: place, to: place });
