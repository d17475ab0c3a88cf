/// What every chart has: an id, a title, a description for those who do not see it, and a width.
///
/// Coordinates are in pixels of the drawing's own view box; a page scales the whole.
public struct ChartFrame: Hashable, Sendable {
    /// For which place a chart is drawn.
    public enum Layout: String, Hashable, Sendable, CaseIterable {
        /// A page or a sheet of paper: 720 wide.
        case wide
        /// A telephone: 360 wide, larger letters, labels above the marks.
        case narrow

        /// The width of the view box.
        public var width: Double { self == .wide ? 720 : 360 }
        /// The height of the letters.
        public var fontSize: Double { self == .wide ? 12.5 : 13.5 }
    }

    /// The prefix of the ids of the drawing, unique in its page.
    public var id: String
    /// The title, read aloud.
    public var title: String
    /// What is seen, read aloud after the title.
    public var description: String
    /// For which place the chart is drawn.
    public var layout: Layout
    /// Whether the drawing is a file of its own and names its XML namespace.
    public var isStandalone: Bool

    /// Makes a frame.
    public init(
        id: String, title: String, description: String, layout: Layout = .wide, isStandalone: Bool = false
    ) {
        self.id = id
        self.title = title
        self.description = description
        self.layout = layout
        self.isStandalone = isStandalone
    }
}

/// A colour that people with any colour vision tell apart (Okabe & Ito, 2008).
///
/// Shapes take it as `currentColor` of a group of class `c-<name>`, so that a page may darken or lighten it.
public enum ChartColor: String, Hashable, Sendable, CaseIterable {
    /// Blue.
    case blue
    /// Vermillion.
    case vermillion
    /// Bluish green.
    case green
    /// Orange.
    case orange
    /// Sky blue.
    case sky
    /// Reddish purple.
    case purple
    /// A neutral grey, for what stands behind.
    case grey

    /// The colour on a white page.
    public var hex: String {
        switch self {
        case .blue: "#0072B2"
        case .vermillion: "#D55E00"
        case .green: "#009E73"
        case .orange: "#E69F00"
        case .sky: "#56B4E9"
        case .purple: "#CC79A7"
        case .grey: "#6B7280"
        }
    }
}
