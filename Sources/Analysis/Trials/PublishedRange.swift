public import Bilingual
public import CaseModel
public import Quantities

/// Where published studies place an elasticity.
public struct PublishedRange: Sendable, Hashable {
    /// The low and high end of what most studies find.
    public let low, high: Ratio
    /// Where they centre.
    public let centre: Ratio
    /// Who found it.
    public let source: Text

    /// What is published on an elasticity; nil where no general result is known.
    ///
    /// *Source*: Bijmolt, van Heerde & Pieters (2005); Sethuraman, Tellis & Briesch (2011); Henningsen, Heuke &
    /// Clement (2011); Albers, Mantrala & Sridhar (2010).
    public static func of(_ kind: ElasticityKind) -> PublishedRange? {
        switch kind {
        case .ownPrice:
            range(
                -4, -1.2, -2.6,
                "Bijmolt, van Heerde et Pieters 2005 : moyenne −2,6, surtout de −4 à −1,2",
                "Bijmolt, van Heerde & Pieters 2005: mean −2.6, mostly between −4 and −1.2")
        case .advertisingInYear:
            range(
                0.05, 0.15, 0.1,
                "Sethuraman, Tellis et Briesch 2011 : 0,12 ; Henningsen et al. 2011 : 0,09",
                "Sethuraman, Tellis & Briesch 2011: 0.12; Henningsen et al. 2011: 0.09")
        case .advertisingLasting:
            range(
                0.08, 0.3, 0.2, "Sethuraman, Tellis et Briesch 2011 : deux fois le court terme, 0,24",
                "Sethuraman, Tellis & Briesch 2011: twice the short term, 0.24")
        case .selling:
            range(
                0.15, 0.45, 0.3, "Albers, Mantrala et Sridhar 2010 : moyenne proche de 0,3",
                "Albers, Mantrala & Sridhar 2010: mean close to 0.3")
        case .awareness: nil
        }
    }

    private static func range(
        _ low: Double, _ high: Double, _ centre: Double, _ fr: String, _ en: String
    ) -> PublishedRange {
        PublishedRange(
            low: Ratio(low), high: Ratio(high), centre: Ratio(centre), source: Text(fr: fr, en: en))
    }
}
