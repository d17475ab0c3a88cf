import Bilingual
import Quantities

/// Writes what one scalar states as a file of the other language writes it, and keeps its spelling otherwise.
struct ValueTranslation {
    let from: Language

    var to: Language { from == .french ? .english : .french }

    /// The text of a value that was read without problem.
    func translated(_ text: String, as type: FieldType) -> String {
        aroundSpaces(text) { core in
            switch type {
            case .money: money(core)
            case .share, .ratio, .percentage, .count, .series: number(core)
            case .rate: perPeriod(core, number)
            case .hoursRate: perPeriod(core, duration)
            case .duration: duration(core)
            case .date: date(core)
            case .truth: truth(core)
            case .choice(let choices): choice(core, choices)
            case .quantity: quantity(core)
            case .month, .text, .paragraph, .reference, .list, .record, .records, .map: core
            }
        }
    }

    /// Several values in one text, with `;` between them.
    func list(_ text: String, of type: FieldType) -> String {
        text.split(separator: ";", omittingEmptySubsequences: false)
            .map { translated(String($0), as: type) }.joined(separator: ";")
    }

    /// Two bounds with `..` between them.
    func range(_ text: String, of type: FieldType) -> String {
        guard let cut = text.firstRange(of: "..") else { return text }
        return translated(String(text[..<cut.lowerBound]), as: type) + ".."
            + translated(String(text[cut.upperBound...]), as: type)
    }

    private func aroundSpaces(_ text: String, _ change: (String) -> String) -> String {
        let core = text.trimmingSpaces
        guard !core.isEmpty, let place = text.firstRange(of: core) else { return text }
        return text[..<place.lowerBound] + change(core) + text[place.upperBound...]
    }

    /// Amounts and percentages: only the mark before the decimals changes.
    private func number(_ text: String) -> String {
        from == .french ? text.replacing(",", with: ".") : text.replacing(".", with: ",")
    }

    private func money(_ text: String) -> String {
        let sign = text.first.map { "-\u{2212}".contains($0) } ?? false ? String(text.prefix(1)) : ""
        let rest = String(text.dropFirst(sign.count)).trimmingSpaces
        if from == .french, let digits = rest.droppingSuffix("€") { return sign + "€" + number(digits) }
        if from == .english, let digits = rest.droppingPrefix("€") { return sign + number(digits) + " €" }
        return number(text)
    }

    private func perPeriod(_ text: String, _ amount: (String) -> String) -> String {
        let words = [" par ", " per "]
        let word = from == .french ? words[0] : words[1]
        guard let cut = text.range(ofLast: "/") ?? text.range(ofLast: word) else { return text }
        let mark = text[cut] == "/" ? "/" : from == .french ? words[1] : words[0]
        return aroundSpaces(String(text[..<cut.lowerBound]), amount) + mark
            + aroundSpaces(String(text[cut.upperBound...])) { unit in
                let known = Unit.periods.first { Self.names($0, from).contains(unit.lowercased()) }
                guard let known else { return unit }
                let index = Self.names(known, from).firstIndex(of: unit.lowercased()) ?? 0
                let names = Self.names(known, to)
                return names[min(index, names.count - 1)]
            }
    }

    private static func names(
        _ period: (period: Period, french: [String], english: [String]), _ language: Language
    ) -> [String] { language == .french ? period.french : period.english }

    private func duration(_ text: String) -> String {
        guard let split = text.lastIndex(where: \.isNumber) else { return text }
        let digits = String(text[...split])
        return number(digits)
            + aroundSpaces(String(text[text.index(after: split)...])) { word in
                guard let time = Unit.time(word, from) else { return word }
                let amount = try? NumberText.read(digits, language: from).get().value
                return time.translated(word, for: amount ?? 0, from: from, to: to)
            }
    }

    /// Days written by their parts are French only.
    private func date(_ text: String) -> String {
        let parts = text.split(separator: "/").compactMap { Int($0) }
        guard parts.count == 3,
            let date = CalendarDate(year: parts[2], month: parts[1], day: parts[0])
        else { return text }
        return date.iso
    }

    private func truth(_ text: String) -> String {
        let words = [["oui", "vrai", "non", "faux"], ["yes", "true", "no", "false"]]
        let (own, other) = from == .french ? (words[0], words[1]) : (words[1], words[0])
        guard let index = own.firstIndex(of: text.lowercased()) else { return text }
        let word = other[index]
        return text.first?.isUppercase == true ? word.prefix(1).uppercased() + word.dropFirst() : word
    }

    private func choice(_ text: String, _ choices: [Choice]) -> String {
        choices.first { $0.name[from].folded == text.folded }?.name[to] ?? text
    }

    private func quantity(_ text: String) -> String {
        if text.contains("€") || text.hasSuffix("EUR") || text.hasSuffix("euros") { return money(text) }
        if text.contains("/") { return date(text) }
        if text.dropFirst(4).first == "-" || text.hasSuffix("point") || text.hasSuffix("points") {
            return number(text)
        }
        let endsInWord = text.last?.isLetter ?? false
        return endsInWord ? duration(text) : number(text)
    }
}

extension Unit.Time {
    /// The word of the other language, short where this one is short.
    fileprivate func translated(
        _ word: String, for amount: Double, from: Language, to: Language
    ) -> String {
        let own = names(from).firstIndex(of: word.lowercased()) ?? 0
        let others = names(to)
        let isUnderADay = minutes < 1440
        if isUnderADay && own == 0 { return others[0] }
        if !isUnderADay && minutes <= 10_080 && own == 2 { return others[2] }
        let first = isUnderADay ? 1 : 0
        let isPlural =
            to == .english ? amount != 1 : amount == 0 ? own > first : abs(amount) >= 2
        return others[min(first + (isPlural ? 1 : 0), others.count - 1)]
    }
}
