// Generated from data/ by data/generate.cpp. Do not edit.
#pragma once

#include <lib287g/dataset/dataset.hpp>
#include <lib287g/detail/some.hpp>

namespace lib287g::generated {

using namespace std::string_view_literals;

inline constexpr Correction corrections[] = {
    {.column = "SUPPORT TYPE"sv, .raw = "Task Force Officer"sv, .clean = "Task Force Model"sv, .reason = "Lists of July to October 2025 name the officer for the model, as warrant service officer does."sv},
    {.column = "SUPPORT TYPE"sv, .raw = "Jail Enforcement"sv, .clean = "Jail Enforcement Model"sv, .reason = "The word of the lists before 2013."sv},
    {.column = "SUPPORT TYPE"sv, .raw = "Task Force"sv, .clean = "Task Force Model"sv, .reason = "The word of the lists before 2013."sv},
    {.column = "SUPPORT TYPE"sv, .raw = "Jail and Task Force"sv, .clean = "Jail & Task Force"sv, .reason = "The same type with the word written out."sv},
    {.column = "TYPE"sv, .raw = "State"sv, .clean = "State Agency"sv, .reason = "Stands beside the full form on the same lists."sv},
    {.column = "TYPE"sv, .raw = "Municipal"sv, .clean = "Municipality"sv, .reason = "Stands beside the full form on the same lists."sv},
    {.column = "STATE"sv, .raw = "Commonwealth of the Northern Mariana Islands"sv, .clean = "Northern Mariana Islands"sv, .reason = "The territory's full name."sv},
    {.column = "STATE"sv, .raw = "CNMI"sv, .clean = "Northern Mariana Islands"sv, .reason = "The initials of the territory's full name."sv},
    {.column = "STATE"sv, .raw = "U.S. Virgin Islands"sv, .clean = "Virgin Islands"sv, .reason = "The territory's other name."sv},
    {.column = "COUNTY"sv, .state = some(State::alabama), .raw = "Frankin County"sv, .clean = "Franklin County"sv, .reason = "The state has no county spelt so; the agency is the sheriff's office of Franklin County."sv},
    {.column = "COUNTY"sv, .state = some(State::arkansas), .raw = "Layafette County"sv, .clean = "Lafayette County"sv, .reason = "The state has no county spelt so; the agency is the sheriff's office of Lafayette County."sv},
    {.column = "COUNTY"sv, .state = some(State::arkansas), .raw = "Pop County"sv, .clean = "Pope County"sv, .reason = "The state has no county spelt so; the agency is the sheriff's office of Pope County."sv},
    {.column = "COUNTY"sv, .state = some(State::arkansas), .raw = "Pulaksi County"sv, .clean = "Pulaski County"sv, .reason = "Two letters swapped: the agency sits in Little Rock, which is in Pulaski County."sv},
    {.column = "COUNTY"sv, .state = some(State::arkansas), .raw = "Bowie County"sv, .clean = "Miller County"sv, .reason = "Bowie County is in Texas; the Texarkana of Arkansas is in Miller County."sv},
    {.column = "COUNTY"sv, .state = some(State::florida), .raw = "Flagere County"sv, .clean = "Flagler County"sv, .reason = "Bunnell is the seat of Flagler County."sv},
    {.column = "COUNTY"sv, .state = some(State::florida), .raw = "Flager County"sv, .clean = "Flagler County"sv, .reason = "Bunnell is the seat of Flagler County."sv},
    {.column = "COUNTY"sv, .state = some(State::florida), .raw = "St. Luice County"sv, .clean = "St. Lucie County"sv, .reason = "Two letters swapped: Port St. Lucie is in St. Lucie County."sv},
    {.column = "COUNTY"sv, .state = some(State::kansas), .raw = "Lyon's County"sv, .clean = "Lyon County"sv, .reason = "The state has no Lyon's County; other lists write Lyon County for the same office."sv},
    {.column = "COUNTY"sv, .state = some(State::louisiana), .raw = "Arcadia County"sv, .clean = "Acadia Parish"sv, .reason = "Louisiana has no Arcadia Parish; Morse is in Acadia Parish."sv},
    {.column = "COUNTY"sv, .state = some(State::louisiana), .raw = "Calacasieu Parish"sv, .clean = "Calcasieu Parish"sv, .reason = "The state has no county spelt so; the agency is the sheriff's office of Calcasieu Parish."sv},
    {.column = "COUNTY"sv, .state = some(State::louisiana), .raw = "Chalmette Parish"sv, .clean = "St. Bernard Parish"sv, .reason = "Chalmette is the seat of St. Bernard Parish, whose sheriff's office the agency is."sv},
    {.column = "COUNTY"sv, .state = some(State::louisiana), .raw = "German Coast County"sv, .clean = "St. Charles Parish"sv, .reason = "The German Coast is a region; the agency is the sheriff's office of St. Charles Parish."sv},
    {.column = "COUNTY"sv, .state = some(State::new_york), .raw = "Herkimber County"sv, .clean = "Herkimer County"sv, .reason = "The village of Mohawk is in Herkimer County."sv},
    {.column = "COUNTY"sv, .state = some(State::oklahoma), .raw = "Bryant County"sv, .clean = "Bryan County"sv, .reason = "Bokchito is in Bryan County."sv},
    {.column = "COUNTY"sv, .state = some(State::pennsylvania), .raw = "Alleghany County"sv, .clean = "Allegheny County"sv, .reason = "Pennsylvania spells its county Allegheny."sv},
    {.column = "COUNTY"sv, .state = some(State::south_carolina), .raw = "Lexignton County"sv, .clean = "Lexington County"sv, .reason = "Two letters swapped: Batesburg-Leesville is in Lexington County."sv},
    {.column = "COUNTY"sv, .state = some(State::south_carolina), .raw = "McCorkmick County"sv, .clean = "McCormick County"sv, .reason = "The state has no county spelt so; the agency is the sheriff's office of McCormick County."sv},
    {.column = "COUNTY"sv, .state = some(State::texas), .raw = "Fall County"sv, .clean = "Falls County"sv, .reason = "Marlin is the seat of Falls County."sv},
    {.column = "COUNTY"sv, .state = some(State::texas), .raw = "Lampass County"sv, .clean = "Lampasas County"sv, .reason = "Texas has no Lampass County; later lists write Lampasas for the same office."sv},
    {.column = "COUNTY"sv, .state = some(State::texas), .raw = "Palmer County"sv, .clean = "Parmer County"sv, .reason = "The state has no county spelt so; the agency is the sheriff's office of Parmer County."sv},
    {.column = "COUNTY"sv, .state = some(State::texas), .raw = "Somervill"sv, .clean = "Somervell County"sv, .reason = "Texas spells its county Somervell."sv},
};

}  // namespace lib287g::generated
