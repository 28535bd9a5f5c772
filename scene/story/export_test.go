package story

// TourEvents is tourEvents for the tests from outside.
var TourEvents = tourEvents
