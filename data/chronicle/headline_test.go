package chronicle

import (
	"strings"
	"testing"
)

// stock are rows of units that more than one case below needs.
const stock = "ISR,,,Israel,Israel,ISR,ISR,independent,,ISR,,,LIST,\nIDN,,,Isles of the East,Isles,IDN,IDN,independent,,IDN,,,LIST,\n"

func TestHeadlines(t *testing.T) {
	for _, row := range []struct{ rows, want, reason string }{
		{"", "Ceylon is renamed Sri Lanka / Angola becomes independent", "the rows of testdata/good"},
		{
			"VUT,,1980-07-30,New Hebrides,New Hebrides,VUT,PRT,colony,,VUT,,,LIST,\nVUT,1980-07-30,,Vanuatu,Vanuatu,VUT,VUT,independent,,VUT,,,LIST,\n",
			"The New Hebrides become independent as Vanuatu", "under another name; the old one is a plural",
		},
		{
			"BHS,,1973-07-10,Bahama Islands,Bahamas,BHS,PRT,colony,,BHS,,,LIST,\nBHS,1973-07-10,,Bahamas,Bahamas,BHS,BHS,independent,,BHS,,,LIST,\n",
			"The Bahamas become independent", "much the same name",
		},
		{
			"COM,,1975-07-06,Comoros,Comoros,COM,PRT,colony,,COM MYT,,,LIST,\nCOM,1975-07-06,,Comoros,Comoros,COM,COM,independent,,COM,,,LIST,\n" +
				"MYT,1975-07-06,,Mayotte,Mayotte,MYT,PRT,dependency,,MYT,,,LIST,\n",
			"The Comoros become independent without Mayotte", "a part stays with the old sovereign",
		},
		{
			"PAK,,1971-12-16,Pakistan,Pakistan,PAK,PAK,independent,,PAK BGD,,,LIST,\nPAK,1971-12-16,,Pakistan,Pakistan,PAK,PAK,independent,,PAK,,,LIST,\n" +
				"BGD,1971-12-16,,Bangladesh,Bangladesh,BGD,BGD,independent,,BGD,,,LIST,\n",
			"Bangladesh separates from Pakistan", "a new state beside the old one",
		},
		{
			"VNN,,1976-07-02,North,North,VNN,VNN,independent,,VNN,,,LIST,\nVNS,,1976-07-02,South,South,VNS,VNS,independent,,VNS,,,LIST,\n" +
				"VNM,1976-07-02,,Both,Both,VNM,VNM,independent,,VNN VNS,,,LIST,\n",
			"North and South unite as Both", "two become one",
		},
		{
			"SIN,,1982-04-25,Sinai,Sinai,SIN,EGY,occupied,ISR,SIN,,,LIST,\nEGY,,1982-04-25,Egypt,Egypt,EGY,EGY,independent,,EGY,,,LIST,\n" +
				"EGY,1982-04-25,,Egypt,Egypt,EGY,EGY,independent,,EGY SIN,,,LIST,\n" + stock,
			"Sinai returns to Egypt", "the occupied land of the one who gets it",
		},
		{
			"SIN,,1974-03-05,Sinai,Sinai,SIN,EGY,occupied,ISR,SIA SIB,,,LIST,\nSIN,1974-03-05,,Sinai,Sinai,SIN,EGY,occupied,ISR,SIB,,,LIST,\n" +
				"EGY,,1974-03-05,Egypt,Egypt,EGY,EGY,independent,,EGY,,,LIST,\nEGY,1974-03-05,,Egypt,Egypt,EGY,EGY,independent,,EGY SIA,,,LIST,\n" + stock,
			"Part of Sinai returns to Egypt", "some of it only",
		},
		{
			"NTZ,,1981-12-26,Neutral Zone,Neutral Zone,NTZ,ISR+IDN,neutral zone,,NTI NTA,,,LIST,\n" +
				"ISR,,1981-12-26,Israel,Israel,ISR,ISR,independent,,ISR,,,LIST,\nISR,1981-12-26,,Israel,Israel,ISR,ISR,independent,,ISR NTI,,,LIST,\n" +
				"IDN,,1981-12-26,Indonesia,Indonesia,IDN,IDN,independent,,IDN,,,LIST,\nIDN,1981-12-26,,Indonesia,Indonesia,IDN,IDN,independent,,IDN NTA,,,LIST,\n",
			"The Neutral Zone is divided between Indonesia and Israel", "three units, one cause",
		},
		{
			"TMP,,1975-12-07,Timor,Timor,TMP,PRT,colony,,TMP,,,LIST,\nTMP,1975-12-07,1976-12-07,Timor,Timor,TMP,PRT,occupied,ISR,TMP,,,LIST,\n" +
				"TMP,1976-12-07,,Timor,Timor,TMP,PRT,colony,,TMP,,,LIST,\n" + stock,
			"Israel occupies Timor / The occupation of Timor ends", "an occupation, and its end",
		},
		{
			"LAO,,1975-12-02,Kingdom of Laos,Laos,LAO,LAO,independent,,LAO,,,LIST,\nLAO,1975-12-02,1976-01-01,Republic of Laos,Laos,LAO,LAO,independent,,LAO,,,LIST,\n" +
				"LAO,1976-01-01,,Laos,Laos,LAO,LAO,independent,,LAO,,,LIST,\n",
			"Laos is renamed Republic of Laos", "the official name; where it only goes, there is nothing to tell",
		},
		{
			"XXA,1975-11-10,,One,One,XXA,PRT,UN zone,,XXA,,,LIST,\nXXB,,1975-11-12,Two,Two,XXB,PRT,colony,,XXB,,,LIST,\n",
			"One begins / Two ends", "land that was nobody's, and then is: no sound table has it, but nothing breaks",
		},
	} {
		var got []string
		for _, h := range world(t, row.rows).Headlines(DayOf(1970, 1, 1), DayOf(1987, 12, 31)) {
			if row.rows == "" || (h.UnitIDs[0] != "AGO" && h.UnitIDs[0] != "LKA") {
				got = append(got, h.Text)
			}
		}
		if s := strings.Join(got, " / "); s != row.want {
			t.Errorf("Headlines = %q, want %q (%s)", s, row.want, row.reason)
		}
	}
}

func TestHeadlinesWithinDays(t *testing.T) {
	c := small(t)
	for _, row := range []struct {
		from, to string
		want     int
		reason   string
	}{
		{"1972-05-22", "1975-11-11", 2, "both ends included"},
		{"1972-05-23", "1975-11-10", 0, "the day before each and after"},
	} {
		from, _ := ParseDay(row.from)
		to, _ := ParseDay(row.to)
		if got := c.Headlines(from, to); len(got) != row.want {
			t.Errorf("Headlines(%s, %s) = %v, want %d (%s)", row.from, row.to, got, row.want, row.reason)
		}
	}
}

// TestHeadlineSaysHowExactly checks that a headline of a month does not claim a
// day.
func TestHeadlineSaysHowExactly(t *testing.T) {
	c := world(t, "YMN,,1972-10,Yemen,Yemen,YMN,YMN,independent,,YMN,,,LIST,\nYMN,1972-10,,North Yemen,North Yemen,YMN,YMN,independent,,YMN,,,LIST,\n")
	h := c.Headlines(DayOf(1972, 10, 1), DayOf(1972, 10, 1))
	if len(h) != 1 || h[0].Date.String() != "1972-10" || h[0].On != DayOf(1972, 10, 1) {
		t.Errorf("Headlines = %v, want one of October 1972 on its first day", h)
	}
}

func BenchmarkHeadlines(b *testing.B) {
	c, err := Read(goodTables(b))
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		c.Headlines(DayOf(1970, 1, 1), DayOf(1987, 12, 31))
	}
}
