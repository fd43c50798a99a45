package org.keruen.io;

/** The manual page of the problem's files: an introduction, then every table with its columns. */
final class Manual {
    private static final String INTRODUCTION = """
        # The problem file

        <!-- Generated from the records of org.keruen.problem; `keruen schema --manual` prints it. -->

        A problem is a header and some tables of flat rows. This page lists every column; what the rows mean together is on
        the [model page](model.md). A [JSON Schema](problem.schema.json) of the same lets editors complete and check names.

        ## Four forms

        The same rows can stand in any of four forms; `keruen convert` turns one into another and loses nothing but comments.

        * **One YAML file.** Each table is a sequence of rows, each row a mapping.

              problem: {name: grain-south, base_year: 2026}

              cargoes:
                - {id: grain, cargo_class: dry-bulk, tonnes_per_wagon: 68}

              nodes:
                - {id: ALA, kind: origin, country: KZ}
                - {id: TER, kind: market, country: UZ}

              links:
                # read off the operator's map
                - {id: ALA-TER, from: ALA, to: TER, mode: rail-1520, km: 840, days: 3, price_per_tonne: 21}

              demands:
                - {id: grain-ter, cargo: grain, origin: ALA, destination: TER, tonnes: 300000}

        * **The same as JSON.**
        * **A folder** with `problem.yaml` and a file `TABLE.csv` for each other table that has rows, such as `links.csv`. The
          first line of a CSV file names its columns, in any order; lines that begin with `#` are comments; a cell with a
          comma, quote or line break stands in double quotes; files are UTF-8. Small tables may stay in `problem.yaml`, but a table
          stands in one place only. The path of `problem.yaml` means its whole folder.

              # links.csv
              id,from,to,mode,km,days,price_per_tonne,cargo_classes
              ALA-TER,ALA,TER,rail-1520,840,3,21,dry-bulk;general

        * **A workbook** (`.xlsx`) with a sheet for each table, named like it, and a sheet `problem` with the header as its one
          row. The first row names the columns; those that Keruen writes say in a comment what each holds and in which unit, and
          offer what may be chosen. A sheet whose name begins with `#` holds notes and is not read; neither is a row that is
          empty or whose first cell begins with `#`. A formula stands for its last result; a list is one cell with its items
          between semicolons. Complaints name sheet and cell: `problem.xlsx!links!G17`.

        ## Cells

        * A missing or blank cell stands for the column's default. A column without one is required.
        * Numbers have digits, a point before decimals, and perhaps an exponent: `1250000`, `12.5`, `4e6`. No separators. Shares
          are parts of 1. `unlimited` may be written where it is the default; there are no other infinite numbers.
        * Yes or no: `yes`, `no`, `true`, `false`.
        * Lists: a sequence in YAML and JSON, `[h1, h2]`; in CSV one cell with the items between semicolons, `h1;h2`. No item
          holds a semicolon.
        * White space around a cell does not count.
        * Ids may hold anything but `;` and `*`. Links, terminals, nodes and corridors share one set of names, and limits
          have other names than links and terminals, since closures, contracts and expansions name any of them; all other
          ids are distinct within their table.
        * Money is in the currency of the row's `currency`, or else in that of the header.
        * YAML anchors and aliases are not read.
        * Names that are not known (tables, columns, words, ids) are errors, never ignored. All errors of all files
          are reported at once, each with its place: `links.csv:17 (ALA-TER) km: "-4" must be at least 0`.

        ## Scenarios

        A scenario is a row of `scenarios`; what it changes are rows of `scenario-changes`, applied in their order to the rows as
        they stand in the file, after those of the scenario it is `based_on`. Every column of every table can be changed.

            scenarios:
              - {id: dry-summer, probability: 0.3}
              - {id: dry-and-dear, based_on: dry-summer}

            scenario-changes:
              - {id: 1, scenario: dry-summer, table: links, row: "B_*", column: capacity_tonnes, action: scale, value: 0.6}
              - {id: 2, scenario: dry-summer, table: terminals, row: AKT-PORT, action: close}
              - {id: 3, scenario: dry-summer, table: links, row: ALA-TER-2, action: add,
                 value: {from: ALA, to: TER, mode: road, price_per_tonne: 55}}
              - {id: 4, scenario: dry-and-dear, table: tariffs, row: "*", column: rate, action: add, value: 1.5}
              - {id: 5, scenario: dry-and-dear, table: problem, column: objective, value: max-margin}

        | action | does |
        |---|---|
        | `set` | puts the value into the column; a blank value brings back the default |
        | `scale` | multiplies numbers, each one of a list; `unlimited` and blank cells without a default stay |
        | `add` with a column | adds to numbers likewise, or adds items to a list of names |
        | `add` without a column | adds the row whose cells `value` gives as a mapping, with `row` as its id |
        | `close` | shuts links, terminals, nodes or corridors for the year: adds a closure `scenario:SCENARIO:ID` |
        | `remove` | takes rows away |

        A change that matches no row is an error. The problem is checked with the changes as it is without them.

        ## Tables
        """;

    private Manual() {}

    static String text() {
        var text = new StringBuilder(INTRODUCTION);
        table(text, TableSchema.HEADER);
        TableSchema.ALL.values().forEach(table -> table(text, table));
        return text.toString();
    }

    private static void table(StringBuilder text, TableSchema table) {
        text.append("\n### ")
                .append(table.name())
                .append("\n\n")
                .append(table.says().about());
        if (!table.says().figure().isEmpty()) {
            text.append(" `low` and `high` are about `")
                    .append(table.says().figure())
                    .append("`.");
        }
        text.append("\n\n| column | type | unit | default | what it says |\n|---|---|---|---|---|\n");
        for (var column : table.columns().values()) {
            var cells = new String[] {
                "`" + column.name() + "`",
                ColumnText.type(column),
                column.column().unit(),
                ColumnText.byDefault(column),
                ColumnText.withoutUnit(column)
            };
            text.append("| ").append(String.join(" | ", cells)).append(" |\n");
        }
    }
}
