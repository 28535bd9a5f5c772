package chronicle

import "atlas.example/southsouth/data/words"

// Text returns the date in English words: "22 October 1981", "June 1987",
// "about 1973", "the 1980s", "1975 (uncertain)"; "date unknown" for the zero
// Date.
func (d Date) Text() string { return d.In(nil) }

// In is Text in the words of a language.
func (d Date) In(w *words.Words) string {
	text := d.plain(w)
	if d.approximate {
		text = words.Fill(w.In("date", "about {0}"), text)
	}
	if d.uncertain {
		text = w.F("{0} (uncertain)", text)
	}
	return text
}

// PrecisionText returns "day", "month", "year" or "decade", or "approximate" for a date that is an
// estimate or in doubt, however it is written: that mark is not in [Date.Plain]. For the zero Date
// it is "unknown".
func (d Date) PrecisionText() string {
	if d.Hedged() {
		return "approximate"
	}
	return d.precision.String()
}

// plain is In without what the marks add.
func (d Date) plain(w *words.Words) string {
	switch d.precision {
	case DayPrecision, MonthPrecision, YearPrecision:
		return w.Date(d.civil())
	case DecadePrecision:
		return w.F("the {0}s", w.Date(d.civil()))
	case UnknownPrecision:
	}
	return w.T("date unknown")
}

// civil is the date as far as it is known.
func (d Date) civil() words.Date {
	y, m, day := d.earliest.Civil()
	switch d.precision {
	case DayPrecision:
		return words.Date{Year: y, Month: m, Day: day}
	case MonthPrecision:
		return words.Date{Year: y, Month: m}
	case YearPrecision, DecadePrecision, UnknownPrecision:
	}
	return words.Date{Year: y}
}
