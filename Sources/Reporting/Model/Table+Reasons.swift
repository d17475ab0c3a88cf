import Bilingual

extension Table {
    /// The table with each reason that several cells give said once, in a note below.
    ///
    /// Those cells name the note in words (`sans valeur (note 1)`), so that the mark is heard as well as seen; a
    /// reason given by a single cell stays there. Notes are numbered in reading order, before the footnote.
    /// Verified by `aReasonGivenTwiceIsSaidOnceBelowTheTable`.
    public func withReasonsBelow() -> Table {
        let reasons = rows.flatMap { $0.cells.compactMap(\.reason) }
        var notes: [Text] = []
        for reason in reasons where reasons.count(where: { $0 == reason }) > 1 && !notes.contains(reason) {
            notes.append(reason)
        }
        var table = self
        for (row, line) in rows.enumerated() {
            for (column, cell) in line.cells.enumerated() {
                guard let place = cell.reason.flatMap(notes.firstIndex(of:)) else { continue }
                table.rows[row].cells[column] = cell.givingReason(Text(verbatim: "note \(place + 1)"))
            }
        }
        let sentences = notes.enumerated().map { place, reason in
            Text(fr: "Note \(place + 1) : ", en: "Note \(place + 1): ") + reason + Text(verbatim: ".")
        }
        table.footnote = (sentences + [footnote].compactMap { $0 }).reduce(nil) { text, next in
            text.map { $0 + Text(verbatim: " ") + next } ?? next
        }
        return table
    }
}

extension Cell {
    /// Why there is no value; nil where there is one.
    fileprivate var reason: Text? {
        switch self {
        case .missing(let reason): reason
        case .figure(let cell, _), .gap(let cell, _): cell.reason
        default: nil
        }
    }

    fileprivate func givingReason(_ reason: Text) -> Cell {
        switch self {
        case .missing: .missing(reason: reason)
        case .figure(let cell, let anchor): .figure(cell.givingReason(reason), anchor: anchor)
        case .gap(let cell, let effect): .gap(cell.givingReason(reason), effect)
        default: self
        }
    }
}
