import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decide, mergeAnswer, mergeRemote } from "../../src/grid/merge";
import { SaveQueue } from "../../src/grid/queue";
import { newRow, Sheet, type Row } from "../../src/grid/sheet";
import { UndoStack } from "../../src/grid/undo";
import { columns } from "./lists";

const sheetOf = (...ids: string[]) => new Sheet(columns, ids.map((id) => ({ id, version: 1, values: { amount: 100, project: id } })));
const row = (sheet: Sheet, id: string): Row => {
  const found = sheet.find(id);
  if (!found) throw new Error(`no row ${id}`);
  return found;
};
const order = (sheet: Sheet) => sheet.rows.map((each) => each.id).join("");

describe("undo", () => {
  test("takes back a whole paste, and redo does it again", () => {
    const sheet = sheetOf("a", "b");
    const undo = new UndoStack();
    const added = newRow("c");
    undo.push([...sheet.insert([added], 2), ...sheet.edit([{ row: row(sheet, "a"), column: "amount", value: "5" }, { row: added, column: "amount", value: "6" }])]);
    undo.undo(sheet);
    expect([order(sheet), row(sheet, "a").cells["amount"]]).toEqual(["ab", "100"]);
    undo.redo(sheet);
    expect([order(sheet), row(sheet, "a").cells["amount"], added.cells["amount"]]).toEqual(["abc", "5", "6"]);
  });

  test("puts deleted rows back where they stood", () => {
    const sheet = sheetOf("a", "b", "c", "d");
    const undo = new UndoStack();
    undo.push(sheet.delete([row(sheet, "b"), row(sheet, "c")]));
    expect(order(sheet)).toBe("ad");
    undo.undo(sheet);
    expect(order(sheet)).toBe("abcd");
  });

  test("leaves a cell that another person changed since, and goes on to the thing before", () => {
    const sheet = sheetOf("a");
    const undo = new UndoStack();
    undo.push(sheet.edit([{ row: row(sheet, "a"), column: "project", value: "x" }]));
    undo.push(sheet.edit([{ row: row(sheet, "a"), column: "amount", value: "5" }]));
    row(sheet, "a").cells["amount"] = "777";
    undo.undo(sheet);
    expect(row(sheet, "a").cells).toMatchObject({ amount: "777", project: "a" });
    expect(undo.canUndo).toBe(false);
  });

  test("an edit that changes nothing is no step", () => {
    const sheet = sheetOf("a");
    const undo = new UndoStack();
    undo.push(sheet.edit([{ row: row(sheet, "a"), column: "amount", value: "100" }]));
    expect(undo.canUndo).toBe(false);
  });

  test("whatever was done, undoing all of it gives the sheet back, and redoing all of it gives the last one", () => {
    const act = fc.record({ kind: fc.constantFrom("edit", "insert", "delete"), at: fc.nat(6), value: fc.constantFrom(null, "1", "2"), column: fc.constantFrom("amount", "project") });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        const sheet = sheetOf("a", "b", "c");
        const picture = () => JSON.stringify(sheet.rows.map((each) => [each.id, Object.entries(each.cells).filter(([, value]) => value !== null).sort()]));
        const first = picture();
        const undo = new UndoStack();
        let named = 0;
        for (const { kind, at, value, column } of acts) {
          const chosen = sheet.rows[at % Math.max(1, sheet.rows.length)];
          if (kind === "insert") undo.push(sheet.insert([newRow(`n${named++}`)], at));
          else if (chosen && kind === "delete") undo.push(sheet.delete([chosen]));
          else if (chosen) undo.push(sheet.edit([{ row: chosen, column, value }]));
        }
        const last = picture();
        while (undo.canUndo) undo.undo(sheet);
        expect(picture()).toBe(first);
        while (undo.canRedo) undo.redo(sheet);
        expect(picture()).toBe(last);
      }),
    );
  });
});

describe("the queue", () => {
  test("gathers the edits of a row, with what stood there first", () => {
    const queue = new SaveQueue();
    queue.edit("a", 3, "amount", "1", "2");
    queue.edit("a", 3, "amount", "2", "3");
    queue.edit("a", 3, "project", null, "x");
    expect(queue.take("b1")).toEqual({ batch: "b1", changes: [{ id: "a", version: 3, values: { amount: "3", project: "x" }, base: { amount: "1", project: null } }] });
  });

  test("sends one thing at a time, and later edits on the version that the answer gave", () => {
    const queue = new SaveQueue();
    queue.edit("a", 1, "amount", "1", "2");
    queue.take("b1");
    queue.edit("a", 1, "amount", "2", "3");
    expect(queue.take("b2")).toBeNull();
    queue.acknowledge(new Map([["a", { id: "a", version: 2 }]]));
    expect(queue.take("b2")?.changes).toEqual([{ id: "a", version: 2, values: { amount: "3" }, base: { amount: "2" } }]);
  });

  test("sends the same again under its own name until it is answered", () => {
    const queue = new SaveQueue();
    queue.edit("a", 1, "amount", "1", "2");
    const sent = queue.take("b1");
    queue.edit("a", 1, "project", "p", "q");
    expect(queue.again()).toBe(sent);
    expect(queue.count).toBe(1);
    expect(queue.isEmpty).toBe(false);
  });

  test("survives the closing of the window at any moment", () => {
    const queue = new SaveQueue();
    queue.edit("a", 1, "amount", "1", "2");
    queue.take("b1");
    queue.edit("b", 4, "amount", "5", "6");
    const later = new SaveQueue();
    later.restore(JSON.parse(JSON.stringify(queue.keep())));
    expect(later.again()).toEqual(queue.again());
    later.acknowledge(new Map([["a", { id: "a", version: 2 }]]));
    expect(later.take("b2")?.changes).toEqual([{ id: "b", version: 4, values: { amount: "6" }, base: { amount: "5" } }]);
  });

  test("takes back what was refused, beneath what was typed since", () => {
    const queue = new SaveQueue();
    queue.edit("a", 1, "amount", "1", "2");
    queue.edit("a", 1, "project", "p", "q");
    queue.take("b1");
    queue.edit("a", 1, "amount", "2", "3");
    queue.giveBack();
    expect(queue.take("b2")?.changes).toEqual([{ id: "a", version: 1, values: { amount: "3", project: "q" }, base: { amount: "1", project: "p" } }]);
  });

  test("a new row that is deleted before it was sent is never told", () => {
    const queue = new SaveQueue();
    queue.insert("n", null, {});
    queue.edit("n", 0, "amount", null, "1");
    queue.delete("n", 0);
    expect(queue.isEmpty).toBe(true);
  });

  test("a new row that is deleted while it is on its way is deleted after it", () => {
    const queue = new SaveQueue();
    queue.insert("n", "a", {});
    expect(queue.take("b1")?.changes[0]).toEqual({ id: "n", version: 0, isNew: true, after: "a", values: {} });
    queue.delete("n", 0);
    queue.acknowledge(new Map([["n", { id: "77", version: 1 }]]));
    expect(queue.take("b2")?.changes).toEqual([{ id: "77", version: 1, isDeleted: true, values: {} }]);
  });

  test("a deletion that is undone before it was sent becomes edits, one that was sent a row brought back", () => {
    const queue = new SaveQueue();
    queue.edit("a", 1, "amount", "1", "2");
    queue.delete("a", 1);
    queue.insert("a", null, { amount: "2", project: "p" });
    expect(queue.take("b1")?.changes).toEqual([{ id: "a", version: 1, values: { amount: "2", project: "p" }, base: { amount: "1", project: "p" } }]);
    queue.acknowledge(new Map([["a", { id: "a", version: 2 }]]));
    queue.delete("a", 2);
    queue.take("b2");
    queue.insert("a", null, { amount: "2" });
    queue.acknowledge(new Map([["a", { id: "a", version: 3 }]]));
    expect(queue.take("b3")?.changes[0]).toMatchObject({ id: "a", isNew: true, values: { amount: "2" } });
  });

  test("no edit is lost, whatever comes between: the last value sent of each cell is the last one typed", () => {
    const act = fc.oneof(
      fc.record({ kind: fc.constant("edit" as const), id: fc.constantFrom("a", "b"), value: fc.nat(99) }),
      fc.record({ kind: fc.constantFrom("take" as const, "answer" as const, "lost" as const, "restart" as const) }),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        let queue = new SaveQueue();
        const typed: Record<string, string> = {};
        const server: Record<string, string> = {};
        const seen = new Set<string>();
        let batch = 0;
        let version = 1;
        const receive = (sending: ReturnType<SaveQueue["take"]>) => {
          if (!sending || seen.has(sending.batch)) return;
          seen.add(sending.batch);
          for (const change of sending.changes) Object.assign(server, { [change.id]: change.values["amount"] });
        };
        const answer = () => {
          if (!queue.isSending) return;
          receive(queue.again());
          version++;
          queue.acknowledge(new Map(["a", "b"].map((id) => [id, { id, version }])));
        };
        for (const each of acts) {
          if (each.kind === "edit") {
            queue.edit(each.id, version, "amount", typed[each.id] ?? null, String(each.value));
            typed[each.id] = String(each.value);
          } else if (each.kind === "take") receive(queue.take(`b${batch++}`));
          else if (each.kind === "answer") answer();
          else if (each.kind === "restart") {
            const later = new SaveQueue();
            later.restore(JSON.parse(JSON.stringify(queue.keep())));
            queue = later;
          }
        }
        answer();
        queue.take(`b${batch}`);
        answer();
        expect(server).toEqual(typed);
        expect(queue.isEmpty).toBe(true);
      }),
    );
  });
});

describe("what others did", () => {
  test("is taken over, except in cells with a change of one's own", () => {
    const sheet = sheetOf("a", "b");
    const queue = new SaveQueue();
    sheet.edit([{ row: row(sheet, "a"), column: "amount", value: "5" }]);
    queue.edit("a", 1, "amount", "100", "5");
    const merged = mergeRemote(sheet, queue, { now: "2", rows: [{ id: "a", version: 2, values: { amount: "9", project: "new" }, by: "王" }, { id: "b", version: 2, values: { amount: "8" }, by: "王" }] });
    expect(row(sheet, "a").cells).toMatchObject({ amount: "5", project: "new" });
    expect(row(sheet, "b").cells["amount"]).toBe("8");
    expect(merged.cells.map((cell) => `${cell.row.id}.${cell.column}`)).toEqual(["a.project", "b.amount"]);
    // The version stays that of the edit, or the server could not see the conflict.
    expect([row(sheet, "a").version, row(sheet, "b").version]).toEqual([1, 2]);
    expect(queue.take("x")?.changes[0]?.version).toBe(1);
  });

  test("rows come and go, but none that is being changed here", () => {
    const sheet = sheetOf("a", "b", "c");
    const queue = new SaveQueue();
    queue.edit("c", 1, "amount", "100", "5");
    const merged = mergeRemote(sheet, queue, { now: "2", rows: [{ id: "n", version: 1, values: { amount: 3 }, after: "a" }, { id: "m", version: 1, after: null }, { id: "b", version: 2, isDeleted: true }, { id: "c", version: 2, isDeleted: true }] });
    expect(order(sheet)).toBe("manc");
    expect([merged.inserted.length, merged.deleted.length]).toEqual([2, 1]);
  });

  test("an older echo changes nothing", () => {
    const sheet = sheetOf("a");
    row(sheet, "a").version = 5;
    mergeRemote(sheet, new SaveQueue(), { now: "2", rows: [{ id: "a", version: 4, values: { amount: "1" } }] });
    expect(row(sheet, "a").cells["amount"]).toBe("100");
  });
});

describe("the answer to a sending", () => {
  test("gives versions, ids, values and problems", () => {
    const sheet = sheetOf("a");
    const queue = new SaveQueue();
    const added = newRow("n");
    sheet.insert([added], 1);
    queue.insert("n", "a", {});
    queue.take("b");
    mergeAnswer(sheet, queue, { rows: [{ id: "77", was: "n", version: 1, values: { change: "0" } }], problems: [{ id: "77", column: "amount", level: "error", words: "空" }] });
    expect(sheet.find("77")).toBe(added);
    expect(added).toMatchObject({ version: 1, cells: { change: "0" }, problems: [{ words: "空" }] });
    mergeAnswer(sheet, queue, { rows: [{ id: "77", version: 2 }], problems: [] });
    expect(added.problems).toEqual([]);
  });

  test("a conflict is decided for mine by sending it again, for theirs by taking it", () => {
    const sheet = sheetOf("a");
    const queue = new SaveQueue();
    queue.edit("a", 1, "amount", "100", "5");
    queue.take("b");
    const conflict = { id: "a", column: "amount", mine: "5", theirs: "9", by: "王", at: "10:32" };
    expect(mergeAnswer(sheet, queue, { rows: [{ id: "a", version: 4 }], conflicts: [conflict] })).toEqual([conflict]);
    decide(sheet, queue, conflict, "theirs");
    expect([row(sheet, "a").cells["amount"], queue.isEmpty]).toEqual(["9", true]);
    decide(sheet, queue, conflict, "mine");
    expect(row(sheet, "a").cells["amount"]).toBe("5");
    expect(queue.take("c")?.changes).toEqual([{ id: "a", version: 4, values: { amount: "5" }, base: { amount: "9" } }]);
  });
});
