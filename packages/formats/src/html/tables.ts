import type { Block, Cell } from '../text/blocks.ts';

interface OpenTable {
  readonly rows: Cell[][];
  cell: { readonly blocks: Block[]; readonly width: number } | null;
}

const WIDTH_MAX = 100;

/** The tables that have begun and not ended, and where blocks belong meanwhile. */
export class Tables {
  readonly root: Block[] = [];
  readonly #open: OpenTable[] = [];

  get depth(): number {
    return this.#open.length;
  }

  add(block: Block): void {
    // Words between the cells of a table stand before it in a browser; here in the cell that holds the table.
    for (let at = this.#open.length - 1; at >= 0; at--) {
      const cell = this.#open[at]?.cell;
      if (cell != null) {
        cell.blocks.push(block);
        return;
      }
    }
    this.root.push(block);
  }

  begin(): void {
    this.#open.push({ rows: [], cell: null });
  }

  row(): void {
    const table = this.#open.at(-1);
    if (table === undefined) return;
    table.cell = null;
    table.rows.push([]);
  }

  cell(span: string | undefined): void {
    const table = this.#open.at(-1);
    if (table === undefined) return;
    if (table.rows.length === 0) table.rows.push([]);
    const width = /^\d{1,4}$/.test(span ?? '') ? Number(span) : 1;
    table.cell = { blocks: [], width: Math.max(1, Math.min(width, WIDTH_MAX)) };
    table.rows.at(-1)?.push(table.cell);
  }

  endCell(): void {
    const table = this.#open.at(-1);
    if (table !== undefined) table.cell = null;
  }

  end(): void {
    const table = this.#open.pop();
    if (table !== undefined) this.add({ kind: 'table', rows: table.rows });
  }
}
