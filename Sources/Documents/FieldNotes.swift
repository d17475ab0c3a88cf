public import Bilingual
import Quantities

/// What the schema asks of a field, in words of one language, for who writes a file.
public struct FieldNotes: Sendable {
    private let catalogue: SchemaCatalogue
    private let language: Language

    /// Makes the notes of a catalogue's fields.
    public init(catalogue: SchemaCatalogue, language: Language) {
        self.catalogue = catalogue
        self.language = language
    }

    /// What a type holds, with an example of its notation.
    public func notation(of type: FieldType) -> String {
        switch type {
        case .choice: word("un choix", "a choice")
        case .reference(let kinds):
            word("l'identifiant de : ", "the id of: ") + labels(kinds)
        case .list(let element): word("une liste : ", "a list: ") + notation(of: element)
        case .record(let kind): word("un groupe : ", "a group: ") + labels([kind])
        case .records(let kind): word("une liste de groupes : ", "a list of groups: ") + labels([kind])
        case .map(.references(let kinds), let element):
            word("pour chacun de : ", "for each of: ") + labels(kinds) + ", " + notation(of: element)
        case .map(.choices(let choices), let element):
            word("pour chacun de : ", "for each of: ")
                + choices.map { $0.name[language] }.joined(separator: ", ") + ", " + notation(of: element)
        default: ValueReader(language: language).example(of: type)[language]
        }
    }

    /// The names that a choice allows; empty for other types.
    public func choices(of type: FieldType) -> [String] {
        if case .choice(let choices) = type.element { choices.map { $0.name[language] } } else { [] }
    }

    /// The unit of a number, or what stands in the field where it holds none.
    public func unit(of type: FieldType) -> String {
        switch type.element {
        case .money: "€"
        case .share, .percentage: "%"
        case .ratio: type == .series ? form(of: type) : word("un nombre", "a number")
        case .rate: word("fois par semaine, mois ou an", "times per week, month or year")
        case .hoursRate: word("h ou min par semaine", "h or min per week")
        case .duration: word("min, h, jours, semaines ou mois", "min, h, days, weeks or months")
        default: form(of: type)
        }
    }

    /// The bounds of a field, or those that its notation sets; nil where any value is right.
    public func limits(of field: Field) -> String? {
        bounds(of: field) ?? field.type.ownRange?.wording[language]
    }

    /// The bounds in words; nil where there are none.
    ///
    /// Lengths of time are told in the unit of the table: 48 h and not 2 days.
    public func bounds(of field: Field) -> String? {
        guard let range = field.range else { return nil }
        let type = field.type.element
        guard type == .duration || type == .hoursRate, range.low != nil, range.high != nil else {
            return range.wording[language]
        }
        let text =
            language == .english
            ? range.text : ValueTranslation(from: .english).range(range.text, of: type)
        return word("de ", "from ") + text.replacing(" .. ", with: word(" à ", " to "))
    }

    /// How many elements a list has, in words; nil where any number is right.
    public func size(of field: Field) -> String? {
        guard let size = field.size else { return nil }
        if size.lowerBound == size.upperBound {
            return word("\(size.lowerBound) valeurs", "\(size.lowerBound) values")
        }
        if size.upperBound == Int.max {
            return word("\(size.lowerBound) au moins", "at least \(size.lowerBound)")
        }
        return word(
            "de \(size.lowerBound) à \(size.upperBound)", "from \(size.lowerBound) to \(size.upperBound)")
    }

    /// All that a person must know of a field in one sentence: need, meaning, notation, choices, bounds, default.
    public func sentence(on field: Field) -> String {
        let choices = choices(of: field.type)
        let isPlainText = field.type == .text || field.type == .paragraph
        let notation: String? =
            !choices.isEmpty
            ? word("au choix : ", "one of: ") + choices.joined(separator: ", ")
            : isPlainText && field.help != nil ? nil : form(of: field.type)
        let parts = [
            field.need == .optional ? nil : need(of: field), field.help?[language], notation,
            bounds(of: field), size(of: field).map { word("nombre : ", "number: ") + $0 },
            standIn(of: field).map { word("sinon ", "otherwise ") + $0 },
        ]
        return parts.compactMap { $0 }.joined(separator: " · ")
    }

    /// What a type holds, in a word or two, for a page where a value shows the notation.
    public func form(of type: FieldType) -> String {
        switch type {
        case .money: word("un montant", "an amount")
        case .share: word("une part", "a share")
        case .ratio: word("un nombre", "a number")
        case .percentage: word("un pourcentage", "a percentage")
        case .rate: word("par semaine, mois ou an", "per week, month or year")
        case .hoursRate: word("un temps par semaine, mois ou an", "a time per week, month or year")
        case .count: word("un nombre entier", "a whole number")
        case .duration: word("une durée", "a duration")
        case .date: word("une date", "a date")
        case .month: word("un mois", "a month")
        case .series: word("des nombres", "numbers")
        case .quantity:
            word(
                "un montant, un nombre, %, points, une durée ou une date",
                "an amount, a number, %, points, a duration or a date")
        case .list(let element): word("une liste : ", "a list: ") + form(of: element)
        case .map(let keys, let element):
            notation(of: .map(keys, .text)).replacing(notation(of: .text), with: form(of: element))
        default: notation(of: type)
        }
    }

    /// A warning that the simulation does not read a kind of a plan; nil where it does, or for other files.
    public func simulation(of kind: Kind) -> String? {
        guard kind.document == "plan", !isSimulated(kind, depth: 0) else { return nil }
        return word(
            "non simulé : décrit et jugé, sans effet sur l'année",
            "not simulated: described and judged, without effect on the year")
    }

    /// Whether a field of the kind, or of what it holds, is read by the simulation.
    public func isSimulated(_ kind: Kind) -> Bool { isSimulated(kind, depth: 0) }

    private func isSimulated(_ kind: Kind, depth: Int) -> Bool {
        depth < 4
            && kind.fields.contains { field in
                field.lever != nil
                    || field.type.groupKind.flatMap(catalogue.kind).map { isSimulated($0, depth: depth + 1) }
                        == true
            }
    }

    /// Whether a field must, should or may be there.
    public func need(of field: Field) -> String {
        switch field.need {
        case .required: word("nécessaire", "required")
        case .expected: word("attendu", "expected")
        case .optional: word("facultatif", "optional")
        }
    }

    /// What stands in for a field, as a file writes it; nil where nothing does or it has several values.
    public func standIn(of field: Field) -> String? {
        guard let node = field.defaultNode else { return nil }
        var reading = RecordReading(catalogue: catalogue, language: .english)
        reading.isTable = true
        guard let value = reading.value(node, field.type, path: field.id) else { return nil }
        return spelled(value, of: field.type)
    }

    /// A single value as a file of the language writes it, or several between brackets; nil for groups.
    public func spelled(_ value: FieldValue, of type: FieldType) -> String? {
        switch (value, type) {
        case (.choice(let id), .choice(let choices)):
            return choices.first { $0.id == id }?.name[language] ?? id
        case (.list(let values), .list(let element)):
            let parts = values.compactMap { spelled($0, of: element) }
            return "[" + parts.joined(separator: ", ") + "]"
        case (.truth(let isTrue), _):
            return isTrue ? word("oui", "yes") : word("non", "no")
        case (.date(let date), _): return date.iso
        case (.month(let month), _): return month.iso
        case (.money, _), (.share, _), (.ratio, _), (.percentage, _), (.rate, _), (.hoursRate, _),
            (.count, _), (.duration, _), (.text, _), (.reference, _):
            return Self.typed(value.written(language), language)
        default: return nil
        }
    }

    /// Spaces and signs as a keyboard writes them; English thousands have no comma in files.
    private static func typed(_ text: String, _ language: Language) -> String {
        let plain = text.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
            .replacing("\u{2212}", with: "-")
        return language == .english ? plain.replacing(",", with: "") : plain
    }

    private func labels(_ kinds: [String]) -> String {
        kinds.map { catalogue.kind($0)?.label[language] ?? $0 }
            .joined(separator: word(" ou ", " or "))
    }

    private func word(_ fr: String, _ en: String) -> String { language == .french ? fr : en }
}
