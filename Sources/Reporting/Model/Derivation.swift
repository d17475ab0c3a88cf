public import Bilingual
public import Quantities

/// Where one figure comes from: definition, formula, steps, inputs, ledger entries and lines of files.
public struct Derivation: Hashable, Sendable {
    /// The anchor, unique in the report; see ``anchor(of:)``.
    public var anchor: String
    /// The name of the figure, with its scope.
    public var title: Text
    /// The id of the figure, with its scope: `roi_action[action=spring_fair]`.
    public var id: String
    /// The value.
    public var value: Cell
    /// What the figure means.
    public var definition: Text
    /// The formula, in the language of formulas; empty where the figure is read, not computed.
    public var formula: String
    /// The computation, one operation per line.
    public var steps: [DerivationStep]
    /// The figures that the formula reads.
    public var inputs: [DerivationInput]
    /// The entries of the books that the figure sums.
    public var entries: Table?
    /// The lines of the files that people wrote.
    public var places: [SourcePlace]
    /// The mistakes that people make with the figure.
    public var mistakes: Text?

    /// Makes a derivation.
    public init(
        anchor: String, title: Text, id: String, value: Cell, definition: Text, formula: String = "",
        steps: [DerivationStep] = [], inputs: [DerivationInput] = [], entries: Table? = nil,
        places: [SourcePlace] = [], mistakes: Text? = nil
    ) {
        self.anchor = anchor
        self.title = title
        self.id = id
        self.value = value
        self.definition = definition
        self.formula = formula
        self.steps = steps
        self.inputs = inputs
        self.entries = entries
        self.places = places
        self.mistakes = mistakes
    }

    /// The anchor of the derivation of a figure: `figure-roi_action-action-spring_fair`.
    ///
    /// Letters, digits, `_` and `.` are kept, `]` is dropped, and every other character becomes `-`.
    public static func anchor(of id: String) -> String {
        let kept = id.unicodeScalars.filter { $0 != "]" }.map { scalar -> String in
            let isKept =
                ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
                || scalar == "_" || scalar == "."
            return isKept ? String(scalar) : "-"
        }
        return "figure-" + kept.joined()
    }
}

/// One operation of a computation.
public struct DerivationStep: Hashable, Sendable {
    /// The operation in words: `charges fixes ÷ taux de marge sur coût variable`.
    public var expression: Text
    /// The same operation with the numbers: `412 000 ÷ 0,38`.
    public var operands: Text?
    /// What it gives.
    public var result: Cell

    /// Makes a step.
    public init(_ expression: Text, operands: Text? = nil, result: Cell) {
        self.expression = expression
        self.operands = operands
        self.result = result
    }
}

/// A figure that a formula reads.
public struct DerivationInput: Hashable, Sendable {
    /// The name of the figure.
    public var label: Text
    /// Its value.
    public var value: Cell
    /// The anchor of its own derivation, if the report holds it.
    public var anchor: String?

    /// Makes an input.
    public init(_ label: Text, value: Cell, anchor: String? = nil) {
        self.label = label
        self.value = value
        self.anchor = anchor
    }
}

/// A line of a file that somebody wrote.
public struct SourcePlace: Hashable, Sendable {
    /// The file, relative to the folder of the case: `plans/ambitieux.yaml`.
    public var file: String
    /// The line, the first being 1.
    public var line: Count
    /// The line as written.
    public var text: String

    /// Makes a place.
    public init(file: String, line: Count, text: String) {
        self.file = file
        self.line = line
        self.text = text
    }
}
