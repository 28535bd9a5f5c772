package chronicle

// Category is the field an event belongs to.
type Category string

// The categories of events.
const (
	NAM       Category = "nam"       // the Non-Aligned Movement
	G77       Category = "g77"       // the Group of 77
	UN        Category = "un"        // the United Nations and talks around them
	Bilateral Category = "bilateral" // the DPRK's own policy and its relations with single states
	Context   Category = "context"   // what else bears on the story
	Article   Category = "article"   // statements of the article that the atlas sets out from
)

// The events that have a table of participants.
const (
	CancunSummit        = "seed-1981-cancun"     // the 22 of Cancún, October 1981
	PyongyangConference = "seed-1987-conference" // the members of the movement, June 1987
)

// Event is something that happened, or that somebody says happened.
type Event struct {
	ID         string
	Start, End Date // End is unknown for a single day, or where nobody knows it
	Title      string
	PlaceID    string
	Category   Category
	Kind       HappeningKind // met, agreed, said or happened; said unless it is documented
	Status     Status        // of what the title states
	Summary    string
	ClaimBy    string // who says so
	Provenance
}

// Earliest returns the first day on which the event may have begun.
func (e *Event) Earliest() Day { return e.Start.Earliest() }

// Latest returns the last day on which the event may have gone on.
func (e *Event) Latest() Day { return latestOf(e.Start, e.End) }

// latestOf returns the last possible day of a span with an end that may be
// unknown.
func latestOf(start, end Date) Day {
	if end.Known() {
		return end.Latest()
	}
	return start.Latest()
}

// Participant is an entity's part in an event, established or not. Of the
// Pyongyang conference no list of delegations is known: the table has every
// member of that day, its invitation presumed from membership, and Evidence
// says whether it came.
type Participant struct {
	EventID  string
	EntityID string
	Group    string // South or North in Cancún; host, chair, member … in Pyongyang
	Role     string // empty for no special part
	Head     string // head of the delegation, where known
	Office   string // the head's office
	Evidence Status // of the entity having taken part
	Provenance
}

// ProjectEvidence says on whose word a project is known.
type ProjectEvidence string

// The research's words for where the evidence of a project comes from.
const (
	Outside  ProjectEvidence = "non-DPRK"                      // from outside the DPRK only
	DPRKOnly ProjectEvidence = "DPRK sources only"             // from the DPRK only
	Both     ProjectEvidence = "DPRK and host-country sources" // from both
)

// ProjectWay says who or what went where in a project.
type ProjectWay string

// The ways of a project.
const (
	ToPartner ProjectWay = "to partner" // something or somebody of the DPRK
	ToDPRK    ProjectWay = "to DPRK"    // somebody of the partner, to Pyongyang
	NoWay     ProjectWay = "none"       // none was made, or none is told
)

// Project is a piece of the DPRK's cooperation with a partner.
type Project struct {
	ID         string
	EntityID   string // the partner; empty for a statement about many
	Start, End Date   // both unknown where no source gives a date
	Kind       string
	What       string // one sentence
	PlaceID    string // where the act took place; empty if nowhere in particular
	Way        ProjectWay
	Evidence   ProjectEvidence
	Status     Status
	Provenance
}
