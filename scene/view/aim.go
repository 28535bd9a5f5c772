package view

// Aim points the camera at the frame that a picture has by itself, as a still picture wants it, and
// returns the frame: that of the events, or of the tour's step where it is on.
func (v *View) Aim(current []int, c Controls) Frame {
	f := v.FrameFor(current, c.Settings)
	if c.Tour.On && c.Settings[CameraOption] != CameraStill {
		f = v.TourFrame(c.Tour.Step)
	}
	v.Look(v.CameraOf(f))
	return f
}
