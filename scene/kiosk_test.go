package scene

import "testing"

func TestKiosk(t *testing.T) {
	k := kiosk{on: true}
	wait := func(ticks int, playing bool) (last turn) {
		for range ticks {
			if did := k.advance(false, playing); did != stay {
				last = did
			}
		}
		return last
	}
	if did := wait(kioskIdle-1, false); did != stay {
		t.Fatalf("a minute is not over, and the kiosk does %v", did)
	}
	if did := wait(1, false); did != attract || k.asks() != 0 {
		t.Fatalf("nobody has come for a minute: the kiosk does %v and asks for %d s, want %v and nobody to be asked", did, k.asks(), attract)
	}
	if did := wait(kioskRest+100*kioskIdle, true); did != stay {
		t.Errorf("while the story plays the kiosk does %v", did)
	}
	if did := wait(kioskRest, false); did != attract {
		t.Errorf("after the end the kiosk does %v, want to begin again", did)
	}
	if did := k.advance(true, true); did != pause {
		t.Errorf("somebody comes, and the kiosk does %v, want %v", did, pause)
	}
	if did := wait(kioskIdle, false); did != stay || k.asks() != kioskAsking/60 {
		t.Errorf("a minute after, the kiosk does %v and asks for %d s, want 15", did, k.asks())
	}
	wait(kioskAsking/3, false)
	if k.asks() != 10 {
		t.Errorf("5 s after there are %d left, want 10", k.asks())
	}
	if did := k.advance(true, false); did != stay || k.asks() != 0 {
		t.Errorf("somebody is there, and the kiosk does %v and asks for %d s more", did, k.asks())
	}
	if did := wait(kioskIdle+kioskAsking, false); did != reset || k.asks() != 0 {
		t.Errorf("nobody answers, and the kiosk does %v and asks for %d s, want %v", did, k.asks(), reset)
	}
	if did := k.advance(true, true); did != pause {
		t.Errorf("the next one comes, and the kiosk does %v, want %v", did, pause)
	}
	off := kiosk{}
	for range 3 * kioskIdle {
		if off.advance(false, false) != stay {
			t.Fatal("what is no kiosk acts like one")
		}
	}
}

func TestNoticesAreToldOneAfterTheOther(t *testing.T) {
	var n notices
	n.add("one")
	n.add("one")
	n.add("two")
	for range noteStands - 1 {
		n.advance()
	}
	if len(n.texts) != 2 || n.texts[0] != "one" {
		t.Fatalf("%v wait, want one and two", n.texts)
	}
	n.advance()
	if len(n.texts) != 1 || n.texts[0] != "two" {
		t.Fatalf("%v wait, want two alone", n.texts)
	}
	n.dismiss()
	n.advance()
	if len(n.texts) != 0 {
		t.Errorf("%v wait, want none", n.texts)
	}
}
