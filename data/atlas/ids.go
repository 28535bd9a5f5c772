package atlas

// AtomIDs returns the ids of the atoms in the atlas's order.
func (a *Atlas) AtomIDs() []string {
	ids := make([]string, len(a.Atoms))
	for i := range a.Atoms {
		ids[i] = a.Atoms[i].ID
	}
	return ids
}
