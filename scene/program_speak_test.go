package scene_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"atlas.example/southsouth/scene/desktop"
)

// Another language is chosen by keys alone. The picture is then the one of a program that spoke it from the start,
// at the same moment, from the same place and with the same choices; and the language is remembered.
func TestProgramGoesOnInAnotherLanguage(t *testing.T) {
	look := func(g *guest) {
		g.enter("o")
		g.picture()      // what is drawn can be gone to
		g.toTheButton(3) // Close, English, Français
	}
	g := startProgram(t, "-date", "1981-10-22", "-theme", "projector", "-lang", "en")
	look(g)
	before := g.picture()
	g.press(ebiten.KeyEnter)
	g.settle()
	now := g.picture()
	if same(before, now) {
		t.Fatal("Français was chosen, and the picture is the same")
	}
	g.checkMemory()
	var memory desktop.Memory
	content, err := os.ReadFile(filepath.Join(g.config, "south-south", "memory.json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(content, &memory); err != nil || memory.Language != "fr" {
		t.Errorf("the language %q is remembered (%v), want fr", memory.Language, err)
	}
	other := startProgram(t, "-date", "1981-10-22", "-theme", "projector", "-lang", "fr")
	look(other)
	other.settle()
	if !same(now, other.picture()) {
		t.Error("the picture is another than that of a program that speaks French from its start")
	}
}
