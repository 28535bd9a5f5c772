package timeline

// EaseOut slows down towards the end: the cubic 1−(1−t)³. Time t outside [0, 1] is brought
// into it. EaseOut(0) is 0, EaseOut(1) is 1.
func EaseOut(t float64) float64 {
	t = min(max(t, 0), 1)
	return 1 - (1-t)*(1-t)*(1-t)
}

// EaseInOut gathers speed and slows down again: the smoothstep t²(3−2t), whose second half is its
// first turned round. Time t outside [0, 1] is brought into it. EaseInOut(0) is 0, EaseInOut(1) is 1.
func EaseInOut(t float64) float64 {
	t = min(max(t, 0), 1)
	return t * t * (3 - 2*t)
}
